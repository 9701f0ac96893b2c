using System.Reflection;
using Kuje.Umbraco.Embedded.Hosting;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Embedded.ManagementApi.Server;

/// <summary>What runs here.</summary>
internal static class ServerEndpoints
{
    /// <summary>What the sign-in page must know.</summary>
    public static void MapPublicServer(this IEndpointRouteBuilder anonymous)
    {
        RouteGroupBuilder group = anonymous.MapGroup("/server");
        group.MapGet("/status", (SiteRuntime runtime) => EndpointExtensions.Ok(new { ServerStatus = runtime.IsReady ? "Run" : "Boot" }));
        group.MapGet("/configuration", (IOptionsMonitor<SecuritySettings> security, IOptionsMonitor<GlobalSettings> global) => EndpointExtensions.Ok(new
        {
            security.CurrentValue.AllowPasswordReset,
            AllowLocalLogin = true,
            UmbracoCssPath = global.CurrentValue.UmbracoCssPath.TrimStart('~'),
        }));
    }

    public static void MapServer(this IEndpointRouteBuilder api) =>
        api.MapGet("/server/information", (IUmbracoVersion version, IOptionsMonitor<RuntimeSettings> runtime) => EndpointExtensions.Ok(new
        {
            Version = version.SemanticVersion?.ToString(),
            AssemblyVersion = (version.AssemblyVersion ?? Assembly.GetExecutingAssembly().GetName().Version)?.ToString(),
            BaseUtcOffset = TimeZoneInfo.Local.BaseUtcOffset.ToString(),
            RuntimeMode = runtime.CurrentValue.Mode,
        }));
}
