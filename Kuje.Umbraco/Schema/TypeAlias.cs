namespace Kuje.Umbraco.Schema;

/// <summary>Aliases of Kuje's document types and element types, as the Delivery API gives them in <c>contentType</c>.</summary>
public static class TypeAlias
{
    /// <summary>A regional contact point or network; a root node.</summary>
    public const string Hub = "kujeHub";

    /// <summary>The list of organisations below a hub.</summary>
    public const string Organisations = "kujeOrganisations";

    /// <summary>An association, public body, company or other organiser.</summary>
    public const string Organisation = "kujeOrganisation";

    /// <summary>The list of activities below a hub.</summary>
    public const string Activities = "kujeActivities";

    /// <summary>An art or culture activity that a person can take part in.</summary>
    public const string Activity = "kujeActivity";

    /// <summary>The list of projects below a hub.</summary>
    public const string Projects = "kujeProjects";

    /// <summary>A funded project that the hub runs or takes part in.</summary>
    public const string Project = "kujeProject";

    /// <summary>The list of stories below a hub.</summary>
    public const string Stories = "kujeStories";

    /// <summary>A story or news item.</summary>
    public const string Story = "kujeStory";

    /// <summary>The list of network meetings below a hub.</summary>
    public const string Meetings = "kujeMeetings";

    /// <summary>A meeting of the network.</summary>
    public const string Meeting = "kujeMeeting";

    /// <summary>The list of other pages below a hub.</summary>
    public const string Pages = "kujePages";

    /// <summary>A free page; may have pages below it.</summary>
    public const string Page = "kujePage";

    /// <summary>The root of the shared vocabularies; a root node.</summary>
    public const string Vocabulary = "kujeVocabulary";

    /// <summary>The list of art forms.</summary>
    public const string ArtForms = "kujeArtForms";

    /// <summary>An art form, such as music.</summary>
    public const string ArtForm = "kujeArtForm";

    /// <summary>The list of activity forms.</summary>
    public const string ActivityForms = "kujeActivityForms";

    /// <summary>An activity form (toimintamuoto), such as an open group.</summary>
    public const string ActivityForm = "kujeActivityForm";

    /// <summary>The list of target groups.</summary>
    public const string TargetGroups = "kujeTargetGroups";

    /// <summary>A target group, such as adults in recovery.</summary>
    public const string TargetGroup = "kujeTargetGroup";

    /// <summary>The list of regions.</summary>
    public const string Regions = "kujeRegions";

    /// <summary>A region of Finland (maakunta); its municipalities are below it.</summary>
    public const string Region = "kujeRegion";

    /// <summary>A municipality, below its region.</summary>
    public const string Municipality = "kujeMunicipality";

    /// <summary>The list of accessibility features.</summary>
    public const string AccessibilityFeatures = "kujeAccessibilityFeatures";

    /// <summary>An accessibility feature of an activity or its venue.</summary>
    public const string AccessibilityFeature = "kujeAccessibilityFeature";

    /// <summary>Element: one rule of an activity's schedule.</summary>
    public const string ScheduleRule = "kujeScheduleRule";

    /// <summary>Element: one date of a schedule rule, or an exception to it.</summary>
    public const string ScheduleDate = "kujeScheduleDate";

    /// <summary>Element: a contact by role.</summary>
    public const string ContactPerson = "kujeContactPerson";

    /// <summary>Element: a social-media channel.</summary>
    public const string SocialChannel = "kujeSocialChannel";

    /// <summary>Element: a link with a description.</summary>
    public const string Link = "kujeLink";

    /// <summary>Element: a picture with alt text, caption and credit.</summary>
    public const string CaptionedImage = "kujeCaptionedImage";

    /// <summary>Element: a logo with alt text and link.</summary>
    public const string Logo = "kujeLogo";
}
