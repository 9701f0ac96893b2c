namespace Kuje.Umbraco.Schema;

/// <summary>
/// The fixed choices of drop-downs and check box lists. What is stored, and what the APIs give, is the stable English key;
/// the officer sees <c>#kuje_choice_…</c> texts. So a translation can be corrected without touching content or readers.
/// </summary>
internal static class Choices
{
    public static readonly string[] HubKind = ["contactPoint", "network"];

    public static readonly string[] OrganisationKind =
        ["association", "foundation", "company", "publicBody", "school", "network", "other"];

    public static readonly string[] ActivityStatus = ["running", "onBreak", "cancelled", "ended"];

    public static readonly string[] Threshold = ["openToAll", "registration", "referral"];

    public static readonly string[] RegistrationKind = ["none", "link", "email", "phone"];

    public static readonly string[] PriceKind = ["free", "paid"];

    public static readonly string[] AttendanceMode = ["onSite", "online", "hybrid"];

    public static readonly string[] WorkPair = ["careProfessional", "artTherapist", "expertByExperience"];

    public static readonly string[] Language =
        ["fi", "sv", "en", "sign", "se", "ru", "et", "uk", "ar", "so", "fa", "ku", "sq", "vi", "zh", "es", "fr", "de"];

    public static readonly string[] ScheduleKind = ["weekly", "dates"];

    public static readonly string[] Weekday =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static readonly string[] SocialService =
    [
        "facebook", "instagram", "youtube", "tiktok", "linkedin", "bluesky", "mastodon", "threads", "x",
        "newsletter", "podcast", "other",
    ];

    public static readonly string[] ParticipationForm = ["none", "ideas", "feedback", "ideasAndFeedback"];
}
