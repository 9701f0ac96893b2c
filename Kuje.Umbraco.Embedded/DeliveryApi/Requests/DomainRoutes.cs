using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <summary>Finds the domain under which a path was asked for, and the path as content below that domain is routed.</summary>
internal sealed class DomainRoutes(IHttpContextAccessor http, IDomainCache domains)
{
    /// <returns>Null where no domain is assigned, or the path is no part of an address.</returns>
    public DomainRoute? Find(string path)
    {
        // Most sites assign no domain, and building an address is the dear part.
        List<Domain> all = domains.GetAll(includeWildcards: false).ToList();
        if (all.Count == 0 || http.HttpContext?.Request is not { } request)
            return null;
        if (!Uri.TryCreate($"{request.Scheme}://{request.Host}{path}", UriKind.Absolute, out Uri? address))
            return null;
        return DomainUtilities.SelectDomain(all, address, defaultCulture: domains.DefaultCulture) is { } domain
            ? new DomainRoute(domain.Culture, $"{domain.ContentId}{DomainUtilities.PathRelativeToDomain(domain.Uri, address.AbsolutePath)}")
            : null;
    }
}
