using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Publishes and unpublishes what is due: at the start of the site what became due while it was down, then every period.</summary>
internal sealed class ScheduledPublishing(
    IContentService content,
    IUmbracoContextFactory contexts,
    ICoreScopeProvider scopes,
    IServerRoleAccessor role,
    IRuntimeState runtime,
    IOptionsMonitor<ScheduledPublishingSettings> settings,
    TimeProvider time,
    ILogger<ScheduledPublishing> logger) : BackgroundService
{
    /// <summary>Publishes what is due now.</summary>
    /// <returns>How many documents were published or unpublished.</returns>
    public int PublishDue()
    {
        if (runtime.Level != RuntimeLevel.Run || role.CurrentServerRole is ServerRole.Subscriber or ServerRole.Unknown)
            return 0;
        using UmbracoContextReference context = contexts.EnsureUmbracoContext();
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        // A server that is scheduling at the same moment would publish twice.
        scope.WriteLock(Constants.Locks.ScheduledPublishing);
        var done = 0;
        foreach (PublishResult result in content.PerformScheduledPublish(time.GetUtcNow().UtcDateTime))
        {
            if (result.Success)
                done++;
            else
                logger.LogWarning("{Name} ({Key}) was due to be published or unpublished and could not be: {Result}", result.Content?.Name, result.Content?.Key, result.Result);
        }

        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the site does not wait for it.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                int done = PublishDue();
                if (done > 0)
                    logger.LogInformation("Published or unpublished {Count} documents as scheduled", done);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "Scheduled publishing failed; it is tried again in {Period}", settings.CurrentValue.Period);
            }

            await Task.Delay(NextDelay(), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private TimeSpan NextDelay()
    {
        ScheduledPublishingSettings current = settings.CurrentValue;
        TimeSpan period = current.Period > TimeSpan.Zero ? current.Period : TimeSpan.FromMinutes(1);
        return current.AlignToClock
            ? period - TimeSpan.FromTicks(time.GetUtcNow().UtcTicks % period.Ticks)
            : period;
    }
}
