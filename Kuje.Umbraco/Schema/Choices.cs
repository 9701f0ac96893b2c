using Kuje.Umbraco.Schema.Definitions;

namespace Kuje.Umbraco.Schema;

/// <summary>
/// The fixed choices of drop-downs and check box lists. What is stored, and what the APIs give, is the stable English value;
/// the officer sees <c>#kuje_{list}_{value}</c> texts. So a translation can be corrected without touching content or readers.
/// Umbraco's own drop-down shows stored values as they are, hence <see cref="EditorUi"/>.
/// </summary>
internal static class Choices
{
    /// <summary>Property editor UI of the plugin: shows the values of a choice in the officer's language.</summary>
    public const string EditorUi = "Kuje.PropertyEditorUi.Choice";

    public static readonly ChoiceList HubKind = new("hubKind", "contactPoint", "network");

    public static readonly ChoiceList OrganisationKind =
        new("organisationKind", "association", "foundation", "company", "publicBody", "school", "network", "other");

    public static readonly ChoiceList ActivityStatus = new("status", "running", "onBreak", "cancelled", "ended");

    public static readonly ChoiceList Threshold = new("threshold", "openToAll", "registration", "referral");

    public static readonly ChoiceList RegistrationKind = new("registrationKind", "none", "link", "email", "phone");

    public static readonly ChoiceList PriceKind = new("priceKind", "free", "paid");

    public static readonly ChoiceList AttendanceMode = new("attendanceMode", "onSite", "online", "hybrid");

    public static readonly ChoiceList WorkPair = new("workPair", "careProfessional", "artTherapist", "expertByExperience");

    public static readonly ChoiceList Language = new(
        "language",
        "fi", "sv", "en", "sign", "se", "ru", "et", "uk", "ar", "so", "fa", "ku", "sq", "vi", "zh", "es", "fr", "de");

    public static readonly ChoiceList ScheduleKind = new("scheduleKind", "weekly", "dates");

    public static readonly ChoiceList Weekday =
        new("weekday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    public static readonly ChoiceList SocialService = new(
        "service",
        "facebook", "instagram", "youtube", "tiktok", "linkedin", "bluesky", "mastodon", "threads", "x",
        "newsletter", "podcast", "other");

    public static readonly ChoiceList ParticipationForm =
        new("participationForm", "none", "ideas", "feedback", "ideasAndFeedback");
}
