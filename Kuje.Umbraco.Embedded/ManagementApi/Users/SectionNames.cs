using System.Collections.Frozen;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Sections have short names in the store, and the aliases of their manifests in the client. A package's section has one name.</summary>
internal static class SectionNames
{
    private static readonly FrozenDictionary<string, string> ByShortName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [Constants.Applications.Content] = "Umb.Section.Content",
        [Constants.Applications.Media] = "Umb.Section.Media",
        [Constants.Applications.Members] = "Umb.Section.Members",
        [Constants.Applications.Packages] = "Umb.Section.Packages",
        [Constants.Applications.Settings] = "Umb.Section.Settings",
        [Constants.Applications.Translation] = "Umb.Section.Translation",
        [Constants.Applications.Users] = "Umb.Section.Users",
        [Constants.Applications.Forms] = "Umb.Section.Forms",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByAlias =
        ByShortName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    public static string ToClient(string section) => ByShortName.GetValueOrDefault(section, section);

    public static string ToStore(string alias) => ByAlias.GetValueOrDefault(alias, alias);
}
