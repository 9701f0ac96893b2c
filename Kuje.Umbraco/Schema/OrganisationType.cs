using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Schema.Definitions.Define;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Schema;

/// <summary>An organisation.</summary>
internal static class OrganisationType
{
    public static readonly ContentTypeDefinition Definition = Document(
        TypeKey.Organisation,
        TypeAlias.Organisation,
        "icon-company",
        Tab(
            "Content",
            Group(
                "Basics",
                Property(Summary, DataTypes.Summary, Mandatory | Translated | Help),
                Property(Body, DataTypes.RichText, Translated),
                Property(OrganisationKind, DataTypes.OrganisationKind, Mandatory),
                Property(ArtForms, DataTypes.ArtForms),
                Property(ServiceLanguages, DataTypes.Languages, Help)),
            Group(
                "Identity",
                Property(AlternativeName, DataTypes.Text, Translated | Help),
                Property(BusinessId, DataTypes.BusinessId, Help, Pattern.BusinessId),
                Property(ParentOrganisation, DataTypes.Organisation, Help))),
        Tab(
            "Contact",
            Group(
                "Contact",
                Property(Website, DataTypes.Url, Help, Pattern.Url),
                Property(Email, DataTypes.Email),
                Property(Phone, DataTypes.Phone, Help, Pattern.Phone),
                Property(ContactPersons, DataTypes.ContactPersons, Translated | Help),
                Property(SocialChannels, DataTypes.SocialChannels)),
            SharedGroups.Address()),
        Tab(
            "Pictures",
            Group(
                "Pictures",
                Property(PropertyAlias.Logo, DataTypes.SingleLogo, Translated | Help),
                Property(Images, DataTypes.Images, Translated | Help))),
        Tab("Maintenance", SharedGroups.Maintenance()));
}
