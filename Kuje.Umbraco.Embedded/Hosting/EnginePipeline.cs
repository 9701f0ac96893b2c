using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Kuje.Umbraco.Embedded.MediaFiles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>The engine's middleware and endpoints, slice by slice.</summary>
internal static class EnginePipeline
{
    public static void UseEngine(this WebApplication app)
    {
        app.UseMediaFiles();
        app.MapServerStatus();
        app.MapDeliveryApi();
        app.MapLandingPage();
    }

    private static void MapServerStatus(this WebApplication app) =>
        app.MapGet("/umbraco/management/api/v1/server/status", (SiteRuntime runtime) =>
            Results.Json(new { serverStatus = runtime.IsReady ? "Run" : "Boot" }));
}
