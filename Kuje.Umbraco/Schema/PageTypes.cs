using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Schema.Definitions.Define;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Schema;

/// <summary>What a hub tells about beside organisations and activities.</summary>
internal static class PageTypes
{
    public static readonly ContentTypeDefinition Project = Document(
        TypeKey.Project,
        TypeAlias.Project,
        "icon-briefcase",
        Tab(
            "Content",
            Group(
                "Basics",
                Property(Summary, DataTypes.Summary, Mandatory | Translated | Help),
                Property(Body, DataTypes.RichText, Translated),
                Property(Goals, DataTypes.RichText, Translated)),
            Group(
                "TargetGroup",
                Property(TargetGroup, DataTypes.RichText, Translated | Help),
                Property(TargetGroups, DataTypes.TargetGroups, Help),
                Property(Regions, DataTypes.Regions))),
        Tab(
            "Organisation",
            Group(
                "Funding",
                Property(Funder, DataTypes.Text, Translated | Help),
                Property(Period, DataTypes.Text, Translated | Help),
                Property(StartDate, DataTypes.Date),
                Property(EndDate, DataTypes.Date)),
            Group(
                "Partners",
                Property(ImplementingPartner, DataTypes.Text, Translated | Help),
                Property(PartnerOrganisations, DataTypes.Organisations, Help),
                Property(Partners, DataTypes.RichText, Translated | Help),
                Property(SteeringGroup, DataTypes.RichText, Translated),
                Property(Coordination, DataTypes.RichText, Translated | Help))),
        Contact(
            Property(ContactPersons, DataTypes.ContactPersons, Translated | Help),
            Property(Website, DataTypes.Url, Help, Pattern.Url),
            Property(Links, DataTypes.LinkList, Translated)),
        Tab(
            "Pictures",
            Group(
                "Pictures",
                Property(Images, DataTypes.Images, Translated | Help),
                Property(Logos, DataTypes.Logos, Translated | Help))));

    public static readonly ContentTypeDefinition Meeting = Document(
        TypeKey.Meeting,
        TypeAlias.Meeting,
        "icon-conversation",
        Tab(
            "Content",
            Group(
                "Basics",
                Property(Summary, DataTypes.Summary, Mandatory | Translated | Help),
                Property(Body, DataTypes.RichText, Translated),
                Property(OpenToAll, DataTypes.Toggle, Help)),
            Group(
                "Schedule",
                Property(Date, DataTypes.Date, Mandatory),
                Property(StartTime, DataTypes.Time, Mandatory),
                Property(EndTime, DataTypes.Time)),
            SharedGroups.Venue(),
            Group(
                "Registration",
                Property(RegistrationKind, DataTypes.RegistrationKind),
                Property(RegistrationUrl, DataTypes.Url, pattern: Pattern.Url),
                Property(RegistrationEmail, DataTypes.Email),
                Property(RegistrationPhone, DataTypes.Phone, pattern: Pattern.Phone),
                Property(RegistrationUntil, DataTypes.Date))),
        Contact(
            Property(ContactPersons, DataTypes.ContactPersons, Translated | Help),
            Property(Links, DataTypes.LinkList, Translated)),
        Pictures());

    public static readonly ContentTypeDefinition Story = Document(
        TypeKey.Story,
        TypeAlias.Story,
        "icon-newspaper",
        Tab(
            "Content",
            Group(
                "Basics",
                Property(Summary, DataTypes.Summary, Mandatory | Translated | Help),
                Property(Body, DataTypes.RichText, Mandatory | Translated),
                Property(Date, DataTypes.Date, Mandatory),
                Property(Author, DataTypes.Text, Translated | Help)),
            Group(
                "Related",
                Property(Organisations, DataTypes.Organisations, Help),
                Property(Activities, DataTypes.Activities),
                Property(ArtForms, DataTypes.ArtForms),
                Property(Links, DataTypes.LinkList, Translated))),
        Pictures());

    public static readonly ContentTypeDefinition Page = Document(
        TypeKey.Page,
        TypeAlias.Page,
        "icon-document",
        Tab(
            "Content",
            Group(
                "Basics",
                Property(Summary, DataTypes.Summary, Translated | Help),
                Property(Body, DataTypes.RichText, Mandatory | Translated))),
        Contact(
            Property(ContactPersons, DataTypes.ContactPersons, Translated | Help),
            Property(Links, DataTypes.LinkList, Translated)),
        Pictures())
        with
        {
            Children = [TypeAlias.Page],
        };

    private static TabDefinition Contact(params PropertyDefinition[] properties) =>
        Tab("Contact", Group("Contact", properties));

    private static TabDefinition Pictures() =>
        Tab("Pictures", Group("Pictures", Property(Images, DataTypes.Images, Translated | Help)));
}
