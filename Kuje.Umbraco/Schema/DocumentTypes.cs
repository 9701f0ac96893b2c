using Kuje.Umbraco.Schema.Definitions;

namespace Kuje.Umbraco.Schema;

/// <summary>All document types of the content model.</summary>
internal static class DocumentTypes
{
    public static IReadOnlyList<ContentTypeDefinition> All { get; } =
    [
        HubTypes.Hub,
        HubTypes.Organisations, OrganisationType.Definition,
        HubTypes.Activities, ActivityType.Definition,
        HubTypes.Projects, PageTypes.Project,
        HubTypes.Stories, PageTypes.Story,
        HubTypes.Meetings, PageTypes.Meeting,
        HubTypes.Pages, PageTypes.Page,
        VocabularyTypes.Vocabulary,
        VocabularyTypes.ArtForms, VocabularyTypes.ArtForm,
        VocabularyTypes.ActivityForms, VocabularyTypes.ActivityForm,
        VocabularyTypes.TargetGroups, VocabularyTypes.TargetGroup,
        VocabularyTypes.Regions, VocabularyTypes.Region, VocabularyTypes.Municipality,
        VocabularyTypes.AccessibilityFeatures, VocabularyTypes.AccessibilityFeature,
    ];
}
