using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Schema;

namespace Kuje.Umbraco.Delivery.Handlers;

/// <summary>
/// The fields that Kuje adds to the index of Umbraco's Delivery API. Of picked nodes the index has the keys, never names or slugs, since those can
/// change without the document that picks them.
/// </summary>
internal static class IndexedFields
{
    public const string Hub = "kujeHub";
    public const string NextOccurrence = "kujeNextOccurrence";
    public const string Weekday = "kujeWeekday";
    public const string TimeOfDay = "kujeTimeOfDay";
    public const string Price = "kujePrice";
    public const string Municipality = "kujeMunicipality";

    /// <summary>Organisations of activities alone: a selector finds by one field.</summary>
    public const string ActivityOf = "kujeActivityOf";

    /// <summary>Municipalities of activities alone.</summary>
    public const string ActivityIn = "kujeActivityIn";

    /// <summary>Organisations of stories alone.</summary>
    public const string StoryOf = "kujeStoryOf";

    /// <summary>Pickers, with the dimension whose values they pick.</summary>
    public static IReadOnlyList<(Dimension Dimension, string Field, string Alias)> Picked { get; } =
    [
        (Dimension.ArtForm, "kujeArtForm", PropertyAlias.ArtForms),
        (Dimension.ActivityForm, "kujeActivityForm", PropertyAlias.ActivityForms),
        (Dimension.Organisation, "kujeOrganisation", PropertyAlias.Organisations),
        (Dimension.TargetGroup, "kujeTargetGroup", PropertyAlias.TargetGroups),
        (Dimension.Accessibility, "kujeAccessibility", PropertyAlias.AccessibilityFeatures),
        (Dimension.Municipality, Municipality, PropertyAlias.Municipality),
    ];

    /// <summary>Choices, with the values that the API gives them.</summary>
    public static IReadOnlyList<(Dimension Dimension, string Field, string[] Aliases, FixedValues Values)> Chosen { get; } =
    [
        (Dimension.Status, "kujeStatus", [PropertyAlias.Status], FixedValues.Status),
        (Dimension.Threshold, "kujeThreshold", [PropertyAlias.Threshold], FixedValues.Threshold),
        (Dimension.Mode, "kujeMode", [PropertyAlias.AttendanceMode], FixedValues.Mode),
        (Dimension.Language, "kujeLanguage", [PropertyAlias.ActivityLanguages, PropertyAlias.ServiceLanguages], FixedValues.Language),
    ];
}
