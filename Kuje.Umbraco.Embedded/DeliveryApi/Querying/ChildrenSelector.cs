using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary><c>children:id</c> or <c>children:path</c>.</summary>
internal sealed class ChildrenSelector(ContentReference content) : ISelectorHandler
{
    private const string Specifier = "children:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public SelectorOption BuildSelectorOption(string selector) => new()
    {
        FieldName = DocumentFields.ParentId,
        Values = content.Find(selector[Specifier.Length..]) is { } id ? [id.ToString("D")] : [],
    };
}
