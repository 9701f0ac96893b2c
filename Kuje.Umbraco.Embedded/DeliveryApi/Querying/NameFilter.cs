using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary><c>name:words</c>, <c>name:!words</c>, <c>name:these,or those</c>.</summary>
internal sealed class NameFilter : IFilterHandler
{
    private const string Specifier = "name:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public FilterOption BuildFilterOption(string filter)
    {
        string value = filter[Specifier.Length..];
        bool isNot = value.StartsWith('!');
        return new FilterOption
        {
            FieldName = DocumentFields.Name,
            Values = (isNot ? value[1..] : value).Split(','),
            Operator = isNot ? FilterOperation.DoesNotContain : FilterOperation.Contains,
        };
    }
}
