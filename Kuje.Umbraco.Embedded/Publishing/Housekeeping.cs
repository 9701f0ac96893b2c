using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Once an hour removes what Umbraco's settings let go: old versions, uploads that nothing was made of, old audit entries.</summary>
internal sealed class Housekeeping(
    IContentVersionService versions,
    ITemporaryFileService temporaryFiles,
    IAuditService audit,
    IRuntimeState runtime,
    IOptionsMonitor<ContentSettings> contentSettings,
    IOptionsMonitor<LoggingSettings> loggingSettings,
    TimeProvider time,
    ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>Removes what may go now. One that fails does not keep the others from being done.</summary>
    public async Task TidyAsync()
    {
        if (runtime.Level != RuntimeLevel.Run)
            return;
        if (contentSettings.CurrentValue.ContentVersionCleanupPolicy.EnableCleanup)
        {
            await TryAsync("old versions", () =>
            {
                versions.PerformContentVersionCleanup(time.GetUtcNow().UtcDateTime);
                return Task.CompletedTask;
            });
        }

        await TryAsync("temporary files", temporaryFiles.CleanUpOldTempFiles);
        await TryAsync("audit entries", () => audit.CleanLogsAsync((int)loggingSettings.CurrentValue.MaxLogAge.TotalMinutes));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan delay = FirstDelay;
        while (true)
        {
            await Task.Delay(delay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            await TidyAsync();
            delay = Period;
        }
    }

    private async Task TryAsync(string what, Func<Task> tidy)
    {
        try
        {
            await tidy();
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Removing {What} failed; it is tried again in {Period}", what, Period);
        }
    }
}
