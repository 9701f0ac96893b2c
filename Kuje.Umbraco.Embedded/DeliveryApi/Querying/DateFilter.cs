using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary>A moment compared: <c>field:moment</c>, <c>field:!moment</c>, and with <c>&gt;</c>, <c>&gt;:</c>, <c>&lt;</c>, <c>&lt;:</c>.</summary>
internal abstract class DateFilter(string specifier, string field) : IFilterHandler
{
    public bool CanHandle(string query) =>
        query.Length > specifier.Length
        && query.StartsWith(specifier, StringComparison.OrdinalIgnoreCase)
        && query[specifier.Length] is ':' or '<' or '>';

    public FilterOption BuildFilterOption(string filter)
    {
        string rest = filter[specifier.Length..];
        (FilterOperation operation, int length) = rest switch
        {
            [':', '!', ..] => (FilterOperation.IsNot, 2),
            [':', ..] => (FilterOperation.Is, 1),
            ['>', ':', ..] => (FilterOperation.GreaterThanOrEqual, 2),
            ['>', ..] => (FilterOperation.GreaterThan, 1),
            ['<', ':', ..] => (FilterOperation.LessThanOrEqual, 2),
            _ => (FilterOperation.LessThan, 1),
        };
        return new FilterOption { FieldName = field, Values = [rest[length..]], Operator = operation };
    }
}
