using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <summary>The root that the <c>Start-Item</c> header names, by id or by URL segment; one a request.</summary>
internal sealed class RequestStartItem(
    IHttpContextAccessor http,
    IVariationContextAccessor variation,
    IRequestPreviewService preview,
    IDocumentNavigationQueryService navigation,
    IDocumentUrlService urls,
    IPublishedContentCache cache) : IRequestStartItemProvider
{
    private IPublishedContent? _found;

    public string? RequestedStartItem() => http.Header(Constants.DeliveryApi.HeaderNames.StartItem);

    public IPublishedContent? GetStartItem()
    {
        if (_found is not null)
            return _found;
        string? asked = RequestedStartItem()?.Trim('/');
        if (string.IsNullOrWhiteSpace(asked) || !navigation.TryGetRootKeys(out IEnumerable<Guid> roots))
            return null;
        return _found = Guid.TryParse(asked, out Guid key)
            ? roots.Contains(key) ? cache.GetById(preview.IsPreview(), key) : null
            : BySegment(roots, asked);
    }

    private IPublishedContent? BySegment(IEnumerable<Guid> roots, string segment)
    {
        bool isPreview = preview.IsPreview();
        string culture = variation.VariationContext?.Culture ?? string.Empty;
        foreach (Guid root in roots)
        {
            string? own = urls.GetUrlSegment(root, culture, isPreview);
            if (string.Equals(own, segment, StringComparison.OrdinalIgnoreCase) && cache.GetById(isPreview, root) is { } content)
                return content;
        }

        return null;
    }
}
