using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>A whole site in one call, for a <c>Program.cs</c> of one line.</summary>
public static class EmbeddedSite
{
    /// <summary>Builds and runs the site until it is stopped.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">More for the Umbraco builder, before it is built.</param>
    /// <returns>The process's exit code: 0 after an orderly stop; 1 where the site cannot start as it is configured, with one line on standard error.</returns>
    public static async Task<int> RunAsync(string[] args, Action<IUmbracoBuilder>? configure = null)
    {
        try
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
            var startupLog = new StartupLog();
            builder.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>>(startupLog);
            builder.AddEmbeddedUmbraco(configure);
            await using WebApplication app = builder.Build();
            await app.BootEmbeddedUmbracoAsync();
            app.UseEmbeddedUmbraco();
            await StartAsync(app);
            startupLog.End();
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (StartupProblem.Explain(exception) is { } line)
        {
            await Console.Error.WriteLineAsync("Cannot start: " + line);
            return 1;
        }
    }

    /// <summary>What had already started, such as background jobs, is stopped in order where the rest cannot start.</summary>
    private static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.StopAsync();
            throw;
        }
    }
}
