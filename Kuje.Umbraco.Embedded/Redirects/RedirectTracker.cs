using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Redirects;

/// <summary>Notes where documents were before they are renamed or moved, and redirects from there once they are elsewhere.</summary>
internal sealed class RedirectTracker(
    IPublishedContentCache cache,
    IDocumentNavigationQueryService navigation,
    IDocumentUrlService segments,
    IPublishedUrlProvider urls,
    IDomainCache domains,
    ILanguageService languages,
    IRedirectUrlService redirects,
    IUmbracoContextFactory contexts,
    IShortStringHelper shortStrings,
    UrlSegmentProviderCollection segmentProviders) : IRedirectTracker
{
    [Obsolete("Declared by Umbraco; say whether it is a move.")]
    public void StoreOldRoute(IContent entity, Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes) =>
        StoreOldRoute(entity, oldRoutes, isMove: true);

    public void StoreOldRoute(
        IContent entity, Dictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes, bool isMove)
    {
        using var context = contexts.EnsureUmbracoContext();
        string[] cultures = Cultures();
        // Most documents are published under the name they had: then nothing moves, however many are below.
        if (!isMove && !cultures.Any(culture => IsRenamed(entity, culture)))
            return;
        IEnumerable<Guid> below = navigation.TryGetDescendantsKeys(entity.Key, out IEnumerable<Guid> keys) ? keys : [];
        foreach (Guid key in below.Prepend(entity.Key))
        {
            if (cache.GetById(preview: false, key) is not { } content)
                continue;
            foreach (string culture in cultures)
            {
                if (Route(content, culture) is { } route)
                    oldRoutes[(content.Id, culture)] = (key, route);
            }
        }
    }

    public void CreateRedirects(IDictionary<(int ContentId, string Culture), (Guid ContentKey, string OldRoute)> oldRoutes)
    {
        using var context = contexts.EnsureUmbracoContext();
        foreach (((_, string culture), (Guid key, string oldRoute)) in oldRoutes)
        {
            if (cache.GetById(preview: false, key) is { } content && Route(content, culture) is { } route && route != oldRoute)
                redirects.Register(oldRoute, key, culture);
        }
    }

    private bool IsRenamed(IContent entity, string culture)
    {
        string? before = segments.GetUrlSegment(entity.Key, culture, isDraft: false);
        return before is not null
            && before != entity.GetUrlSegment(shortStrings, segmentProviders, entity.ContentType.VariesByCulture() ? culture : null, published: false);
    }

    /// <summary>The path as redirects are kept by: without a slash at the end, and below a domain with the id of the domain's document.</summary>
    private string? Route(IPublishedContent content, string culture)
    {
        if (content.ContentType.VariesByCulture() && !content.Cultures.ContainsKey(culture))
            return null;
        string url = urls.GetUrl(content, UrlMode.Relative, culture);
        if (url.Length == 0 || url[0] != '/')
            return null;
        if (Domain(content.Key, culture) is { } domain)
            url = domain.ContentId + DomainUtilities.PathRelativeToDomain(domain.Uri, url);
        return url.TrimEnd('/');
    }

    private DomainAndUri? Domain(Guid key, string culture)
    {
        if (!domains.GetAll(includeWildcards: false).Any())
            return null;
        IEnumerable<Guid> ancestors = navigation.TryGetAncestorsKeys(key, out IEnumerable<Guid> above) ? above : [];
        foreach (Guid one in ancestors.Prepend(key))
        {
            if (cache.GetById(preview: false, one) is not { } content || domains.GetAssigned(content.Id).ToList() is not { Count: > 0 } assigned)
                continue;
            Domain domain = assigned.Find(candidate => candidate.Culture.InvariantEquals(culture)) ?? assigned[0];
            return new DomainAndUri(domain, new Uri("http://localhost"));
        }

        return null;
    }

    private string[] Cultures() => [.. languages.GetAllAsync().GetAwaiter().GetResult().Select(language => language.IsoCode)];
}
