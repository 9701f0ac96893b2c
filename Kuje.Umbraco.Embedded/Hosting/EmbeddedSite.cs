using System.Net.Sockets;
using Kuje.Umbraco.Embedded.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
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
        catch (Exception exception) when (Explain(exception) is { } line)
        {
            await Console.Error.WriteLineAsync("Cannot start: " + line);
            return 1;
        }
    }

    /// <summary>What an operator can mend, in one line; null for what only a developer can.</summary>
    internal static string? Explain(Exception exception) => exception switch
    {
        StartupException or StorageException => exception.Message,
        OptionsValidationException options =>
            $"the setting {NameOf(options)}: {string.Join(" ", options.Failures)}".ReplaceLineEndings(" "),
        InvalidDataException { InnerException: { } cause } data =>
            $"{data.Message} {Innermost(cause).Message} Correct the file.".ReplaceLineEndings(" "),
        FormatException { InnerException: { } cause and (System.Text.Json.JsonException or FormatException) } format =>
            $"a settings file is broken: {format.Message} {cause.Message}".ReplaceLineEndings(" "),
        InvalidOperationException { Message: var message } when message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) =>
            message.ReplaceLineEndings(" ") + " Correct it in appsettings.json or the environment.",
        IOException { InnerException: AddressInUseException } =>
            exception.Message.TrimEnd('.') + ". Stop the program that has it, or choose another with --urls http://localhost:5001",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "this process may not listen on the configured port: choose one above 1024 with --urls http://localhost:5001",
        AggregateException aggregate when aggregate.InnerExceptions.Select(Explain).ToList() is var lines && !lines.Contains(null) =>
            string.Join(" Also: ", lines),
        _ => null,
    };

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

    private static string NameOf(OptionsValidationException exception) =>
        exception.OptionsName.Length > 0 ? exception.OptionsName : SettingsCheck.SectionOf(exception.OptionsType) ?? exception.OptionsType.Name;

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
