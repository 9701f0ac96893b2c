using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.ManagementApi.ContentTypes;

internal static class TypeSearch
{
    /// <summary>Whether a type is one that is looked for: by a part of its name or alias, or by its id.</summary>
    public static bool Matches(IContentTypeBase type, string query) =>
        Guid.TryParse(query, out Guid key)
            ? type.Key == key
            : type.Name?.Contains(query, StringComparison.CurrentCultureIgnoreCase) == true || type.Alias.Contains(query, StringComparison.OrdinalIgnoreCase);
}
