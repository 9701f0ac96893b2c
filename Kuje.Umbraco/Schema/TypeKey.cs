namespace Kuje.Umbraco.Schema;

/// <summary>Fixed keys of Kuje's document types and element types: the same on every site.</summary>
public static class TypeKey
{
    /// <summary>Key of <see cref="TypeAlias.Hub"/>.</summary>
    public static readonly Guid Hub = new("a46bb32e-4047-44f8-b64c-32f8422ebae0");

    /// <summary>Key of <see cref="TypeAlias.Organisations"/>.</summary>
    public static readonly Guid Organisations = new("b9708b5b-9076-402d-8219-2d3af09facc3");

    /// <summary>Key of <see cref="TypeAlias.Organisation"/>.</summary>
    public static readonly Guid Organisation = new("8cadccb6-8c60-4d9a-a2a5-adf508d07848");

    /// <summary>Key of <see cref="TypeAlias.Activities"/>.</summary>
    public static readonly Guid Activities = new("31e12cf7-b729-471f-8b60-0547cc1f89a1");

    /// <summary>Key of <see cref="TypeAlias.Activity"/>.</summary>
    public static readonly Guid Activity = new("d05e722c-8649-4d3c-a6e1-0ace61c16fa7");

    /// <summary>Key of <see cref="TypeAlias.Projects"/>.</summary>
    public static readonly Guid Projects = new("687f17fd-8b34-4ca7-abee-5c0121c5f6c5");

    /// <summary>Key of <see cref="TypeAlias.Project"/>.</summary>
    public static readonly Guid Project = new("3387b1f2-33e2-42d6-825c-b99962ee9a0c");

    /// <summary>Key of <see cref="TypeAlias.Stories"/>.</summary>
    public static readonly Guid Stories = new("e04d85ec-8f8f-49d7-a29c-c09118d270e2");

    /// <summary>Key of <see cref="TypeAlias.Story"/>.</summary>
    public static readonly Guid Story = new("5df64afa-bc96-4fc7-b95a-a436308650ec");

    /// <summary>Key of <see cref="TypeAlias.Meetings"/>.</summary>
    public static readonly Guid Meetings = new("f1eba60d-6b1f-4716-8030-a1057c9205a8");

    /// <summary>Key of <see cref="TypeAlias.Meeting"/>.</summary>
    public static readonly Guid Meeting = new("4b1b62ca-179d-4fa3-8d00-9a0e520dd56d");

    /// <summary>Key of <see cref="TypeAlias.Pages"/>.</summary>
    public static readonly Guid Pages = new("e8bafd25-dfeb-4273-869a-40b7af1b0d6d");

    /// <summary>Key of <see cref="TypeAlias.Page"/>.</summary>
    public static readonly Guid Page = new("cd18f568-445d-4737-acc6-078037242e6f");

    /// <summary>Key of <see cref="TypeAlias.Vocabulary"/>.</summary>
    public static readonly Guid Vocabulary = new("abce4872-9d04-4812-9ff6-bed465f3a6fb");

    /// <summary>Key of <see cref="TypeAlias.ArtForms"/>.</summary>
    public static readonly Guid ArtForms = new("f56093ea-c9de-4396-9cb6-bf6bf179aacc");

    /// <summary>Key of <see cref="TypeAlias.ArtForm"/>.</summary>
    public static readonly Guid ArtForm = new("cc50f6d8-0e68-4c21-bbab-be398dc553d3");

    /// <summary>Key of <see cref="TypeAlias.ActivityForms"/>.</summary>
    public static readonly Guid ActivityForms = new("30c8442d-0f3e-48b3-9934-6a8a900727be");

    /// <summary>Key of <see cref="TypeAlias.ActivityForm"/>.</summary>
    public static readonly Guid ActivityForm = new("712f9beb-321c-409e-b20d-f1b8aa084be2");

    /// <summary>Key of <see cref="TypeAlias.TargetGroups"/>.</summary>
    public static readonly Guid TargetGroups = new("b06d139a-cde9-4b75-9b0b-ec9c495ae9fa");

    /// <summary>Key of <see cref="TypeAlias.TargetGroup"/>.</summary>
    public static readonly Guid TargetGroup = new("e5755a4e-cd17-4423-af50-64487b38118a");

    /// <summary>Key of <see cref="TypeAlias.Regions"/>.</summary>
    public static readonly Guid Regions = new("41031e6b-a314-4e62-b212-ced70e52cdc8");

    /// <summary>Key of <see cref="TypeAlias.Region"/>.</summary>
    public static readonly Guid Region = new("66b1bff7-17c8-476a-8706-2b54544fa29e");

    /// <summary>Key of <see cref="TypeAlias.Municipality"/>.</summary>
    public static readonly Guid Municipality = new("78b6731d-f286-4b23-a6e3-9ad2efac695c");

    /// <summary>Key of <see cref="TypeAlias.AccessibilityFeatures"/>.</summary>
    public static readonly Guid AccessibilityFeatures = new("50c7e389-943a-48e2-8c3c-33e27d41b0b5");

    /// <summary>Key of <see cref="TypeAlias.AccessibilityFeature"/>.</summary>
    public static readonly Guid AccessibilityFeature = new("4c1817c5-7437-4ba4-913d-2c66d6ffc916");

    /// <summary>Key of <see cref="TypeAlias.ScheduleRule"/>.</summary>
    public static readonly Guid ScheduleRule = new("8fc1cb5b-e997-40fe-bea2-6013dfa40f73");

    /// <summary>Key of <see cref="TypeAlias.ScheduleDate"/>.</summary>
    public static readonly Guid ScheduleDate = new("3b38d2f5-7a2f-4dcf-b391-61427a360087");

    /// <summary>Key of <see cref="TypeAlias.ContactPerson"/>.</summary>
    public static readonly Guid ContactPerson = new("0ad66c48-2028-4ee2-9e84-bf2ecc8d45cd");

    /// <summary>Key of <see cref="TypeAlias.SocialChannel"/>.</summary>
    public static readonly Guid SocialChannel = new("ad6fca1d-ea74-4791-b7e8-54d08048deb3");

    /// <summary>Key of <see cref="TypeAlias.Link"/>.</summary>
    public static readonly Guid Link = new("184db5ae-9ece-41ab-8c00-6dfe2e0b9e34");

    /// <summary>Key of <see cref="TypeAlias.CaptionedImage"/>.</summary>
    public static readonly Guid CaptionedImage = new("4fb91a19-a2e2-4b5f-945e-8ddcbf9c6a72");

    /// <summary>Key of <see cref="TypeAlias.Logo"/>.</summary>
    public static readonly Guid Logo = new("a8410da6-95ee-4af4-bf56-938ec53c24dd");
}
