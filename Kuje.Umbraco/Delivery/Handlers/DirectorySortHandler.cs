using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Delivery.Handlers;

/// <summary><c>nextOccurrence:asc</c> for Umbraco's Delivery API.</summary>
/// <remarks>The index knows the occurrence that was next when the activity was published; the Directory API goes with the clock.</remarks>
[HideFromTypeFinder]
internal sealed class DirectorySortHandler : ISortHandler
{
    private const string Specifier = "nextOccurrence:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public SortOption BuildSortOption(string sort) => new()
    {
        FieldName = IndexedFields.NextOccurrence,
        Direction = sort.AsSpan(Specifier.Length).StartsWith("asc", StringComparison.OrdinalIgnoreCase) ? Direction.Ascending : Direction.Descending,
    };
}
