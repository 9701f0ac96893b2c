using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>What a site adds to the Delivery API: found by Umbraco's type loader, without being registered.</summary>
public sealed class RankHandlers : IContentIndexHandler, IFilterHandler, ISortHandler, ISelectorHandler
{
    private const string Field = "testRank";

    public IEnumerable<IndexField> GetFields() => [new IndexField { FieldName = Field, FieldType = FieldType.Number, VariesByCulture = false }];

    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture) => content.HasProperty("rank") && content.GetValue<int?>("rank") is { } rank
        ? [new IndexFieldValue { FieldName = Field, Values = [rank] }]
        : [];

    public bool CanHandle(string query) =>
        query.StartsWith(Field + ":", StringComparison.Ordinal) || query.StartsWith(Field + ">", StringComparison.Ordinal);

    public FilterOption BuildFilterOption(string filter) => new()
    {
        FieldName = Field,
        Values = [filter[(Field.Length + 1)..]],
        Operator = filter[Field.Length] == '>' ? FilterOperation.GreaterThan : FilterOperation.Is,
    };

    public SortOption BuildSortOption(string sort) => new()
    {
        FieldName = Field,
        Direction = sort.EndsWith(":asc", StringComparison.Ordinal) ? Direction.Ascending : Direction.Descending,
    };

    public SelectorOption BuildSelectorOption(string selector) => new() { FieldName = Field, Values = [selector[(Field.Length + 1)..]] };
}
