using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Querying;

/// <summary><c>ancestors:id</c> or <c>ancestors:path</c>.</summary>
internal sealed class AncestorsSelector(ContentReference content, IDocumentNavigationQueryService navigation) : ISelectorHandler
{
    private const string Specifier = "ancestors:";

    public bool CanHandle(string query) => query.StartsWith(Specifier, StringComparison.OrdinalIgnoreCase);

    public SelectorOption BuildSelectorOption(string selector) => new()
    {
        FieldName = DocumentFields.ItemId,
        Values = content.Find(selector[Specifier.Length..]) is { } id && navigation.TryGetAncestorsKeys(id, out IEnumerable<Guid> ancestors)
            ? ancestors.Select(ancestor => ancestor.ToString("D")).ToArray()
            : [],
    };
}
