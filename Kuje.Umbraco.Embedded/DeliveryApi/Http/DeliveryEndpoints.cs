using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.DeliveryApi.Content;
using Kuje.Umbraco.Embedded.DeliveryApi.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Http;

/// <summary>The addresses of the Delivery API. Hosts that answer scripts of other origins add CORS before it.</summary>
internal static class DeliveryEndpoints
{
    public const string Root = "/umbraco/delivery/api/v2";
    private const string Allowed = "GET, HEAD, OPTIONS";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointRouteBuilder MapDeliveryApi(this IEndpointRouteBuilder app)
    {
        RefuseMemberAuthorization(app.ServiceProvider.GetRequiredService<IOptions<DeliveryApiSettings>>().Value);
        var answers = app.ServiceProvider.GetRequiredService<AnswerCache>();
        RouteGroupBuilder content = app.MapGroup(Root + "/content");
        content.Answer<ContentRequests>(answers, isMedia: false, "", static (requests, _) => requests.QueryAsync());
        content.Answer<ContentRequests>(answers, isMedia: false, "/item/{id:guid}", static (requests, http) => requests.ByIdAsync(Id(http)));
        content.Answer<ContentRequests>(answers, isMedia: false, "/item/{**path}", static (requests, http) => requests.ByPathAsync(Path(http)));
        content.Answer<ContentRequests>(answers, isMedia: false, "/items", static (requests, _) => requests.ByIdsAsync());

        RouteGroupBuilder media = app.MapGroup(Root + "/media");
        media.Answer<MediaRequests>(answers, isMedia: true, "", static (requests, _) => requests.QueryAsync());
        media.Answer<MediaRequests>(answers, isMedia: true, "/item/{id:guid}", static (requests, http) => requests.ByIdAsync(Id(http)));
        media.Answer<MediaRequests>(answers, isMedia: true, "/item/{**path}", static (requests, http) => requests.ByPathAsync(Path(http)));
        media.Answer<MediaRequests>(answers, isMedia: true, "/items", static (requests, _) => requests.ByIdsAsync());
        return app;
    }

    private static void Answer<TRequests>(
        this RouteGroupBuilder group, AnswerCache answers, bool isMedia, string pattern, Func<TRequests, HttpContext, Task> answer)
        where TRequests : notnull
    {
        RequestDelegate make = http => answer(http.RequestServices.GetRequiredService<TRequests>(), http);
        RequestDelegate handle = http => answers.AnswerAsync(http, isMedia, make);
        group.MapMethods(pattern, Methods, handle);
        group.MapMethods(pattern, [HttpMethods.Options], (RequestDelegate)(static http =>
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            http.Response.Headers.Allow = Allowed;
            return Task.CompletedTask;
        }));
    }

    private static Guid Id(HttpContext http) => Guid.Parse((string)http.GetRouteValue("id")!);

    private static string Path(HttpContext http)
    {
        // Routing leaves an escaped slash as it is, since it cannot tell it from one in a name; a path may be given either way.
        string path = http.GetRouteValue("path") as string ?? string.Empty;
        return path.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? System.Net.WebUtility.UrlDecode(path) : path;
    }

    private static void RefuseMemberAuthorization(DeliveryApiSettings settings)
    {
        if (settings.MemberAuthorizationIsEnabled())
        {
            throw new OptionsValidationException(
                "Umbraco:CMS:DeliveryApi:MemberAuthorization", typeof(DeliveryApiSettings),
                ["is set, but the embedded engine signs in no members over the Delivery API. Remove the setting, or run the site on the engine Cms."]);
        }
    }
}
