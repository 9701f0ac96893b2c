using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <summary>Turns a requested path into a route of content: below the start item asked for, or below the domain of the request.</summary>
internal sealed class RequestRouting(
    DomainRoutes domains,
    IRequestStartItemProviderAccessor startItems,
    IRequestCultureService cultures,
    IVariationContextAccessor variation) : IRequestRoutingService
{
    public string GetContentRoute(string requestedPath)
    {
        if (string.IsNullOrWhiteSpace(requestedPath))
            return string.Empty;
        string path = requestedPath.StartsWith('/') ? requestedPath : "/" + requestedPath;
        if (startItems.TryGetValue(out IRequestStartItemProvider? provider) && provider.GetStartItem() is { } startItem)
            return startItem.Id + path;
        if (domains.Find(path) is not { } domain)
            return path;

        // A culture that is asked for goes before the culture of the domain.
        if (domain.Culture is { } culture && string.IsNullOrWhiteSpace(cultures.GetRequestedCulture()) && variation.VariationContext?.Culture != culture)
            variation.VariationContext = new VariationContext(culture, variation.VariationContext?.Segment);
        return domain.Route;
    }
}
