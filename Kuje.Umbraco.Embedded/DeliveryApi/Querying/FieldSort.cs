using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary><c>field:asc</c>; any other direction is descending.</summary>
internal abstract class FieldSort(string specifier, string field) : ISortHandler
{
    public bool CanHandle(string query) =>
        query.Length > specifier.Length
        && query.StartsWith(specifier, StringComparison.OrdinalIgnoreCase)
        && query[specifier.Length] == ':';

    public SortOption BuildSortOption(string sort) => new()
    {
        FieldName = field,
        Direction = sort.AsSpan(specifier.Length + 1).StartsWith("asc", StringComparison.Ordinal) ? Direction.Ascending : Direction.Descending,
    };
}
