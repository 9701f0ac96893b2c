namespace Kuje.Umbraco.Schema;

/// <summary>Fixed keys of the vocabulary root and its lists. The pickers of the document types start from them.</summary>
public static class VocabularyKey
{
    /// <summary>Key of the node of type <see cref="TypeAlias.Vocabulary"/>.</summary>
    public static readonly Guid Root = new("5f14e21c-d91d-431a-9149-391ffdaf5bbc");

    /// <summary>Key of the node of type <see cref="TypeAlias.ArtForms"/>.</summary>
    public static readonly Guid ArtForms = new("46a3988d-f55d-4cf0-9fa3-4eb8d6d9fe3d");

    /// <summary>Key of the node of type <see cref="TypeAlias.ActivityForms"/>.</summary>
    public static readonly Guid ActivityForms = new("054070cc-cc6f-4abc-951a-0ad0a129470a");

    /// <summary>Key of the node of type <see cref="TypeAlias.TargetGroups"/>.</summary>
    public static readonly Guid TargetGroups = new("e499be6d-5cf7-4d28-ba26-0f1c20a0db59");

    /// <summary>Key of the node of type <see cref="TypeAlias.Regions"/>.</summary>
    public static readonly Guid Regions = new("138f26f1-652c-4de7-b3af-e1b48ce7ba51");

    /// <summary>Key of the node of type <see cref="TypeAlias.AccessibilityFeatures"/>.</summary>
    public static readonly Guid AccessibilityFeatures = new("acfb72d2-b81b-4bce-807d-910cbf31baca");
}
