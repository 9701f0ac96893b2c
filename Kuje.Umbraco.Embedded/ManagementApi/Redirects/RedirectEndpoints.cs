using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Redirects;

/// <summary>Addresses that documents had before.</summary>
internal static class RedirectEndpoints
{
    public static void MapRedirects(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/redirect-management", Constants.Applications.Content);
        group.MapGet("", List);
        group.MapGet("/{id:guid}", OfDocument);
        group.MapDelete("/{id:guid}", Delete);
        group.MapGet("/status", Status);
    }

    private static IResult List(Paging paging, string? filter, IRedirectUrlService redirects, IPublishedUrlProvider urls, IUmbracoContextFactory contexts)
    {
        PagedModel<IRedirectUrl> page = paging.Part((long index, int size, out long total) => string.IsNullOrWhiteSpace(filter)
            ? redirects.GetAllRedirectUrls(index, size, out total)
            : redirects.SearchRedirectUrls(filter, index, size, out total));
        return Answer(page.Total, page.Items, urls, contexts);
    }

    private static IResult OfDocument(Guid id, Paging paging, IRedirectUrlService redirects, IPublishedUrlProvider urls, IUmbracoContextFactory contexts)
    {
        IRedirectUrl[] all = [.. redirects.GetContentRedirectUrls(id)];
        return Answer(all.Length, all.Skip(paging.Skip).Take(paging.Take), urls, contexts);
    }

    private static IResult Delete(Guid id, IRedirectUrlService redirects)
    {
        redirects.Delete(id);
        return Results.Ok();
    }

    private static IResult Status(IOptionsMonitor<WebRoutingSettings> settings, ManagementAccess access) => EndpointExtensions.Ok(new
    {
        Status = settings.CurrentValue.DisableRedirectUrlTracking ? "Disabled" : "Enabled",
        UserIsAdmin = access.User.IsAdmin(),
    });

    private static IResult Answer(long total, IEnumerable<IRedirectUrl> redirects, IPublishedUrlProvider urls, IUmbracoContextFactory contexts)
    {
        using UmbracoContextReference context = contexts.EnsureUmbracoContext();
        return EndpointExtensions.Ok(new PagedAnswer<RedirectUrlResponseModel>(total, [.. redirects.Select(redirect => new RedirectUrlResponseModel(
            redirect.Key,
            // The store has the id of the root with a domain before the path.
            redirect.Url[Math.Max(0, redirect.Url.IndexOf('/', StringComparison.Ordinal))..],
            urls.GetUrl(redirect.ContentKey, UrlMode.Relative, redirect.Culture),
            redirect.CreateDateUtc,
            new ReferenceById(redirect.ContentKey),
            redirect.Culture))]));
    }
}
