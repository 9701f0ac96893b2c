using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <summary>Where content that was renamed or moved is now.</summary>
internal sealed class RequestRedirects(
    DomainRoutes domains,
    IRequestStartItemProviderAccessor startItems,
    IRequestCultureService cultures,
    IDefaultCultureAccessor defaultCulture,
    IDocumentUrlService urls,
    IRedirectUrlService redirects,
    IApiPublishedContentCache contents,
    IApiContentRouteBuilder routes,
    IOptionsMonitor<GlobalSettings> settings) : IRequestRedirectService
{
    public IApiContentRoute? GetRedirectRoute(string requestedPath)
    {
        string path = requestedPath.StartsWith('/') ? requestedPath : "/" + requestedPath;
        string? culture = cultures.GetRequestedCulture();

        // Redirects are kept by the address as it was, which has the root's segment only where roots show in addresses.
        if (!settings.CurrentValue.HideTopLevelNodeFromPath
            && startItems.TryGetValue(out IRequestStartItemProvider? provider)
            && provider.GetStartItem() is { } startItem
            && urls.GetUrlSegment(startItem.Key, culture ?? defaultCulture.DefaultCulture, isDraft: false) is { } segment)
        {
            path = $"/{segment}{path}";
        }

        if (domains.Find(path) is { } domain)
        {
            path = domain.Route;
            culture ??= domain.Culture;
        }

        if (path.EndsWith('/'))
            path = path[..^1];
        IRedirectUrl? redirect = culture is null
            ? redirects.GetMostRecentRedirectUrl(path)
            : redirects.GetMostRecentRedirectUrl(path, culture);
        IPublishedContent? content = redirect is null ? null : contents.GetById(redirect.ContentKey);
        return content is null ? null : routes.Build(content);
    }
}
