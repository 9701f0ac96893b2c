using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Schema.Definitions.Define;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Schema;

/// <summary>An activity.</summary>
internal static class ActivityType
{
    public static readonly ContentTypeDefinition Definition = Document(
        TypeKey.Activity,
        TypeAlias.Activity,
        "icon-palette",
        Tab(
            "Content",
            Group(
                "Basics",
                Property(Summary, DataTypes.Summary, Mandatory | Translated | Help),
                Property(Body, DataTypes.RichText, Translated),
                Property(PlainLanguage, DataTypes.LongText, Translated | Help),
                Property(Organisations, DataTypes.Organisations, Mandatory | Help)),
            Group(
                "Status",
                Property(Status, DataTypes.ActivityStatus, Mandatory | Help),
                Property(StatusNote, DataTypes.Text, Translated | Help)),
            Group(
                "Classification",
                Property(ArtForms, DataTypes.ArtForms, Mandatory),
                Property(ActivityForms, DataTypes.ActivityForms, Mandatory),
                Property(ActivityLanguages, DataTypes.Languages),
                Property(LedByArtProfessional, DataTypes.Toggle),
                Property(WorkPair, DataTypes.WorkPair, Help),
                Property(LeaderNote, DataTypes.Text, Translated | Help))),
        Tab(
            "Schedule",
            Group(
                "Schedule",
                Property(Schedule, DataTypes.Schedule, Help),
                Property(ScheduleNote, DataTypes.Text, Translated | Help)),
            SharedGroups.Venue()),
        Tab(
            "Participation",
            Group(
                "TargetGroup",
                Property(TargetGroups, DataTypes.TargetGroups, Help),
                Property(AgeMin, DataTypes.Age, Help),
                Property(AgeMax, DataTypes.Age, Help),
                Property(Threshold, DataTypes.Threshold, Mandatory | Help),
                Property(ThresholdNote, DataTypes.Text, Translated | Help)),
            Group(
                "Registration",
                Property(RegistrationKind, DataTypes.RegistrationKind, Mandatory),
                Property(RegistrationUrl, DataTypes.Url, pattern: Pattern.Url),
                Property(RegistrationEmail, DataTypes.Email),
                Property(RegistrationPhone, DataTypes.Phone, pattern: Pattern.Phone),
                Property(RegistrationUntil, DataTypes.Date),
                Property(RegistrationNote, DataTypes.Text, Translated)),
            Group(
                "Price",
                Property(PriceKind, DataTypes.PriceKind, Mandatory),
                Property(PriceAmount, DataTypes.Price, Help),
                Property(PriceNote, DataTypes.Text, Translated | Help),
                Property(Kaikukortti, DataTypes.Toggle, Help)),
            Group(
                "Accessibility",
                Property(AccessibilityFeatures, DataTypes.AccessibilityFeatures),
                Property(SupportPersonWelcome, DataTypes.Toggle),
                Property(AccessibilityNote, DataTypes.LongText, Translated | Help))),
        Tab(
            "Contact",
            Group(
                "Contact",
                Property(ContactPersons, DataTypes.ContactPersons, Translated | Help),
                Property(Links, DataTypes.LinkList, Translated))),
        Tab("Pictures", Group("Pictures", Property(Images, DataTypes.Images, Translated | Help))),
        Tab("Maintenance", SharedGroups.Maintenance()));
}
