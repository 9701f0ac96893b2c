using Kuje.Umbraco.Embedded.Backoffice;
using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;
using Kuje.Umbraco.Embedded.ManagementApi;
using Kuje.Umbraco.Embedded.MediaFiles;
using Microsoft.AspNetCore.Builder;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>The engine's middleware and endpoints, slice by slice.</summary>
internal static class EnginePipeline
{
    public static void UseEngine(this WebApplication app)
    {
        app.UseStorageProblems();
        app.UseMediaFiles();
        app.MapDeliveryApi();
        app.UseDeliveryApiDescription();
        app.MapManagementApi();
        app.MapBackoffice();
        app.MapLandingPage();
    }
}
