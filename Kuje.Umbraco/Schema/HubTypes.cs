using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Schema.Definitions.Define;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Schema;

/// <summary>A hub and the lists below it.</summary>
internal static class HubTypes
{
    public static readonly ContentTypeDefinition Hub = Document(
        TypeKey.Hub,
        TypeAlias.Hub,
        "icon-home",
        Tab(
            "Content",
            Group(
                "Introduction",
                Property(Introduction, DataTypes.Introduction, Mandatory | Translated | Help),
                Property(Body, DataTypes.RichText, Translated)),
            Group(
                "TargetGroup",
                Property(TargetGroupHeading, DataTypes.Text, Translated),
                Property(TargetGroup, DataTypes.RichText, Translated | Help),
                Property(TargetGroups, DataTypes.TargetGroups, Help)),
            Group(
                "Definition",
                Property(DefinitionHeading, DataTypes.Text, Translated),
                Property(Definition, DataTypes.RichText, Translated | Help),
                Property(ArtFormsHeading, DataTypes.Text, Translated),
                Property(ArtForms, DataTypes.ArtForms)),
            Group(
                "Basics",
                Property(HubKind, DataTypes.HubKind, Mandatory),
                Property(Region, DataTypes.Region, Mandatory),
                Property(AlternativeName, DataTypes.Text, Translated | Help),
                Property(Founded, DataTypes.Text, Translated | Help),
                Property(HostOrganisation, DataTypes.Organisation, Help))),
        Tab(
            "Participation",
            Group(
                "Participation",
                Property(ParticipationHeading, DataTypes.Text, Translated),
                Property(ParticipationText, DataTypes.RichText, Translated | Help),
                Property(ParticipationForm, DataTypes.ParticipationForm, Help)),
            Group(
                "Join",
                Property(JoinHeading, DataTypes.Text, Translated),
                Property(JoinText, DataTypes.RichText, Translated | Help))),
        Tab(
            "Contact",
            Group(
                "Contact",
                Property(ContactHeading, DataTypes.Text, Translated),
                Property(ContactOrganisation, DataTypes.Organisation, Help),
                Property(ContactPersons, DataTypes.ContactPersons, Translated | Help),
                Property(Email, DataTypes.Email),
                Property(Phone, DataTypes.Phone, Help, Pattern.Phone),
                Property(Website, DataTypes.Url, Help, Pattern.Url),
                Property(SocialChannels, DataTypes.SocialChannels),
                Property(Links, DataTypes.LinkList, Translated))),
        Tab(
            "Pictures",
            Group(
                "Pictures",
                Property(HeroImage, DataTypes.SingleImage, Translated | Help),
                Property(Images, DataTypes.Images, Translated | Help)),
            Group(
                "Logos",
                Property(LogosHeading, DataTypes.Text, Translated),
                Property(Logos, DataTypes.Logos, Translated | Help))))
        with
        {
            AllowedAsRoot = true,
            Children =
            [
                TypeAlias.Organisations, TypeAlias.Activities, TypeAlias.Projects, TypeAlias.Stories,
                TypeAlias.Meetings, TypeAlias.Pages,
            ],
        };

    public static readonly ContentTypeDefinition Organisations =
        List(TypeKey.Organisations, TypeAlias.Organisations, TypeAlias.Organisation, "icon-company", DataTypes.Collection);

    public static readonly ContentTypeDefinition Activities =
        List(TypeKey.Activities, TypeAlias.Activities, TypeAlias.Activity, "icon-palette", DataTypes.Collection);

    public static readonly ContentTypeDefinition Projects =
        List(TypeKey.Projects, TypeAlias.Projects, TypeAlias.Project, "icon-briefcase");

    public static readonly ContentTypeDefinition Stories =
        List(TypeKey.Stories, TypeAlias.Stories, TypeAlias.Story, "icon-newspaper", DataTypes.Collection);

    public static readonly ContentTypeDefinition Meetings =
        List(TypeKey.Meetings, TypeAlias.Meetings, TypeAlias.Meeting, "icon-conversation", DataTypes.Collection);

    public static readonly ContentTypeDefinition Pages =
        List(TypeKey.Pages, TypeAlias.Pages, TypeAlias.Page, "icon-documents");

    private static ContentTypeDefinition List(
        Guid key,
        string alias,
        string child,
        string icon,
        DataTypeDefinition? collection = null) =>
        Document(
            key,
            alias,
            icon,
            Tab("Content", Group("Introduction", Property(Introduction, DataTypes.Introduction, Translated | Help))))
        with
        {
            Children = [child],
            Collection = collection,
        };
}
