using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;

/// <summary>The OpenAPI document, and the page that shows it.</summary>
internal static class ApiDescriptionEndpoints
{
    private const string Page = "umbraco/swagger";
    private const string Document = "delivery/swagger.json";
    private const string Title = "Umbraco Delivery API";

    // The page's own scripts and styles, and nothing of another address.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void UseDeliveryApiDescription(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<ApiDescriptionOptions>>().Value.Enabled)
            return;
        app.MapMethods($"/{Page}/{Document}", Methods, (RequestDelegate)AnswerAsync);
        app.UseWhen(static http => http.Request.Path.StartsWithSegments("/" + Page), static page =>
        {
            page.Use(static (http, next) =>
            {
                http.Response.Headers.ContentSecurityPolicy = Policy;
                http.Response.Headers.XContentTypeOptions = "nosniff";
                http.Response.Headers["Referrer-Policy"] = "no-referrer";
                return next(http);
            });
            page.UseSwaggerUI(options =>
            {
                options.RoutePrefix = Page;
                options.DocumentTitle = Title;
                options.SwaggerEndpoint(Document, Title);
                options.EnableDeepLinking();
            });
        });
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        if (!MayRead(http))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        Answer answer = await http.RequestServices.GetRequiredService<ApiDescription>().GetAsync(http.RequestAborted);
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = answer.ETag;
        if (Conditions.IsKnown(http.Request.Headers.IfNoneMatch, answer.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = DeliveryJson.Json;
        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    /// <summary>Whoever may read the content may read how it is made; where access is not public, so may developers while they develop.</summary>
    private static bool MayRead(HttpContext http)
    {
        IServiceProvider services = http.RequestServices;
        return services.GetRequiredService<IApiAccessService>().HasPublicAccess()
            || (services.GetRequiredService<IHostEnvironment>().IsDevelopment() && services.GetRequiredService<IOptionsMonitor<DeliveryApiSettings>>().CurrentValue.Enabled);
    }
}
