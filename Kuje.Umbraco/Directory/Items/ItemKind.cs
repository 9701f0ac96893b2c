namespace Kuje.Umbraco.Directory.Items;

/// <summary>What the directory holds.</summary>
internal enum ItemKind : byte
{
    Activity,
    Organisation,
    Hub,
    Project,
    Story,
    ArtForm,
    ActivityForm,
    TargetGroup,
    Region,
    Municipality,
    AccessibilityFeature,
}
