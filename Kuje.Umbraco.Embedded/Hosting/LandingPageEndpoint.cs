using System.Text;
using Kuje.Umbraco.Embedded.Backoffice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kuje.Umbraco.Embedded.Hosting;

internal static class LandingPageEndpoint
{
    public static void MapLandingPage(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IOptions<LandingPageOptions>>().Value.Enabled)
            return;
        endpoints.MapGet("/", async (HttpContext context, LandingPage page) =>
            Page(context, await page.RenderAsync(ReaderLanguage.Of(context.Request), context.RequestAborted)));
        if (endpoints.ServiceProvider.GetRequiredService<BackofficeFiles>().Version is null)
        {
            endpoints.MapGet("/umbraco", (HttpContext context, LandingPage page) =>
                Page(context, page.RenderBackofficeMissing(ReaderLanguage.Of(context.Request))));
        }
    }

    private static IResult Page(HttpContext context, string html)
    {
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return Results.Content(html, "text/html; charset=utf-8", Encoding.UTF8);
    }
}
