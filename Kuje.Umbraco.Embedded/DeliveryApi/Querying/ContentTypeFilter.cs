using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary><c>contentType:alias</c>, <c>contentType:!alias</c>, <c>contentType:one,other</c>.</summary>
internal sealed class ContentTypeFilter : IFilterHandler
{
    private const string Specifier = "contentType:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public FilterOption BuildFilterOption(string filter)
    {
        string value = filter[Specifier.Length..];
        bool isNot = value.StartsWith('!');
        return new FilterOption
        {
            FieldName = DocumentFields.ContentType,
            Values = (isNot ? value[1..] : value).Split(','),
            Operator = isNot ? FilterOperation.IsNot : FilterOperation.Is,
        };
    }
}
