using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace Kuje.Umbraco.Schema.Installation;

/// <summary>
/// Installs the content model when the site has started. Steps only add; each is a transaction of its own, and under a lock
/// that other servers of a cluster share: one that starts at the same time waits and then finds nothing left to do.
/// </summary>
internal sealed class Installer(
    IEnumerable<IInstallStep> steps,
    ICoreScopeProvider scopes,
    LedgerStore ledgers,
    IRuntimeState runtime,
    IServerRoleAccessor server,
    AppCaches caches,
    ILogger<Installer> logger) : INotificationAsyncHandler<UmbracoApplicationStartedNotification>
{
    // A first installation on a slow database takes longer than Umbraco's usual wait for a lock.
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(UmbracoApplicationStartedNotification notification, CancellationToken cancellationToken)
    {
        // A subscriber reads only; during Umbraco's own installation or upgrade there is nothing to install into yet.
        if (runtime.Level is RuntimeLevel.Run && server.CurrentServerRole is not ServerRole.Subscriber)
        {
            await RunAsync(cancellationToken);
        }
    }

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var step in steps.OrderBy(step => step.Order))
        {
            if (!await TryRunAsync(step, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task<bool> TryRunAsync(IInstallStep step, CancellationToken cancellationToken)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            if (await RunAsync(step, cancellationToken))
            {
                logger.LogInformation("Kuje installed its {Step} in {Milliseconds} ms.", step.Name, watch.ElapsedMilliseconds);
            }

            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            // Repositories may have cached what was rolled back.
            caches.RuntimeCache.Clear();
            caches.IsolatedCaches.ClearAllCaches();
            logger.LogError(
                exception is InstallException ? null : exception,
                "Kuje could not install its {Step}: {Reason} Nothing of it was kept; it is tried again at the next start.",
                step.Name,
                exception.Message);
            return false;
        }
    }

    private async Task<bool> RunAsync(IInstallStep step, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        scope.EagerWriteLock(_longestWait, Constants.Locks.KeyValues);
        var ledger = ledgers.Load();
        await step.RunAsync(ledger, cancellationToken);
        if (ledger.IsChanged)
        {
            ledgers.Save(ledger);
        }

        scope.Complete();
        return ledger.IsChanged;
    }
}
