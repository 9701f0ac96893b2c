using Kuje.Umbraco.Schema.Definitions;
using static Kuje.Umbraco.Schema.Definitions.Define;
using static Kuje.Umbraco.Schema.PropertyAlias;

namespace Kuje.Umbraco.Schema;

/// <summary>The shared vocabularies: a root, a list for each, and the terms.</summary>
internal static class VocabularyTypes
{
    public static readonly ContentTypeDefinition Vocabulary =
        Folder(
            TypeKey.Vocabulary,
            TypeAlias.Vocabulary,
            "icon-books",
            TypeAlias.ArtForms,
            TypeAlias.ActivityForms,
            TypeAlias.TargetGroups,
            TypeAlias.Regions,
            TypeAlias.AccessibilityFeatures)
        with
        {
            AllowedAsRoot = true,
        };

    public static readonly ContentTypeDefinition ArtForms =
        Folder(TypeKey.ArtForms, TypeAlias.ArtForms, "icon-folder", TypeAlias.ArtForm);

    public static readonly ContentTypeDefinition ArtForm =
        Term(TypeKey.ArtForm, TypeAlias.ArtForm, "icon-palette");

    public static readonly ContentTypeDefinition ActivityForms =
        Folder(TypeKey.ActivityForms, TypeAlias.ActivityForms, "icon-folder", TypeAlias.ActivityForm);

    public static readonly ContentTypeDefinition ActivityForm =
        Term(TypeKey.ActivityForm, TypeAlias.ActivityForm, "icon-people");

    public static readonly ContentTypeDefinition TargetGroups =
        Folder(TypeKey.TargetGroups, TypeAlias.TargetGroups, "icon-folder", TypeAlias.TargetGroup);

    public static readonly ContentTypeDefinition TargetGroup =
        Term(TypeKey.TargetGroup, TypeAlias.TargetGroup, "icon-target");

    public static readonly ContentTypeDefinition Regions =
        Folder(TypeKey.Regions, TypeAlias.Regions, "icon-folder", TypeAlias.Region);

    public static readonly ContentTypeDefinition Region =
        Term(
            TypeKey.Region,
            TypeAlias.Region,
            "icon-map-location",
            Property(RegionCode, DataTypes.Code, Help, Pattern.RegionCode))
        with
        {
            Children = [TypeAlias.Municipality],
        };

    public static readonly ContentTypeDefinition Municipality =
        Term(
            TypeKey.Municipality,
            TypeAlias.Municipality,
            "icon-map-marker",
            Property(MunicipalityCode, DataTypes.Code, Mandatory | Help, Pattern.MunicipalityCode));

    public static readonly ContentTypeDefinition AccessibilityFeatures =
        Folder(
            TypeKey.AccessibilityFeatures,
            TypeAlias.AccessibilityFeatures,
            "icon-folder",
            TypeAlias.AccessibilityFeature);

    public static readonly ContentTypeDefinition AccessibilityFeature =
        Term(TypeKey.AccessibilityFeature, TypeAlias.AccessibilityFeature, "icon-universal");

    private static ContentTypeDefinition Folder(Guid key, string alias, string icon, params string[] children) =>
        Document(key, alias, icon) with { Children = children };

    private static ContentTypeDefinition Term(Guid key, string alias, string icon, params PropertyDefinition[] more) =>
        Document(
            key,
            alias,
            icon,
            Tab(
                "Content",
                Group(
                    "Basics",
                    [
                        Property(Description, DataTypes.Introduction, Translated),
                        Property(Icon, DataTypes.Icon),
                        Property(Picture, DataTypes.SingleImage, Translated),
                    ]),
                Group(
                    "OtherSystems",
                    [
                        Property(TermKey, DataTypes.Code, Mandatory | Help, Pattern.TermKey),
                        .. more,
                        Property(YsoUri, DataTypes.Url, Help, Pattern.YsoUri),
                        Property(ConceptUris, DataTypes.Uris, Help),
                    ])));
}
