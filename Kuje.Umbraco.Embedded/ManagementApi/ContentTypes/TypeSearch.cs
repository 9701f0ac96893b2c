using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

internal static class TypeSearch
{
    /// <summary>The types that are looked for, by a part of their name or alias or by their id; in the order of their names.</summary>
    public static IEnumerable<T> Find<T>(IEnumerable<T> types, string query)
        where T : IContentTypeBase => types.Where(type => Matches(type, query)).OrderBy(type => type.Name, StringComparer.CurrentCultureIgnoreCase);

    private static bool Matches(IContentTypeBase type, string query) =>
        Guid.TryParse(query, out Guid key)
            ? type.Key == key
            : type.Name?.Contains(query, StringComparison.CurrentCultureIgnoreCase) == true || type.Alias.Contains(query, StringComparison.OrdinalIgnoreCase);
}
