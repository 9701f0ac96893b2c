using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary><c>descendants:id</c> or <c>descendants:path</c>.</summary>
internal sealed class DescendantsSelector(ContentReference content) : ISelectorHandler
{
    private const string Specifier = "descendants:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public SelectorOption BuildSelectorOption(string selector) => new()
    {
        FieldName = DocumentFields.AncestorIds,
        Values = content.Find(selector[Specifier.Length..]) is { } id ? [id.ToString("D")] : [],
    };
}
