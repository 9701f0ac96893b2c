using System.Text;
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
        endpoints.MapGet("/", async (HttpContext context, LandingPage page, string? lang) =>
            Page(context, await page.RenderAsync(ChooseLanguage(lang, context.Request), context.RequestAborted)));
        endpoints.MapGet("/umbraco", (HttpContext context, LandingPage page, string? lang) =>
            Page(context, page.RenderBackofficeMissing(ChooseLanguage(lang, context.Request))));
    }

    private static IResult Page(HttpContext context, string html)
    {
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return Results.Content(html, "text/html; charset=utf-8", Encoding.UTF8);
    }

    /// <summary>The one asked for, else the reader's first that there is, else Finnish.</summary>
    private static string ChooseLanguage(string? asked, HttpRequest request)
    {
        if (asked is not null && LandingPageTexts.Has(asked))
            return asked;
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(LandingPageTexts.Has) ?? "fi";
    }
}
