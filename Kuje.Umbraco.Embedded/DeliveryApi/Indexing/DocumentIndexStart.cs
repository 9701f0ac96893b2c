using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>
/// Asks the site's own index handlers beside the first requests, so that the first query by their fields does not wait for every document.
/// </summary>
internal sealed class DocumentIndexStart(
    DocumentIndexKeeper keeper, IRuntimeState runtime, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<DocumentIndexStart> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await using CancellationTokenRegistration onStop = stoppingToken.Register(() => started.TrySetCanceled());
        await started.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stoppingToken.IsCancellationRequested || runtime.Level != RuntimeLevel.Run)
            return;
        try
        {
            while (true)
            {
                var watch = Stopwatch.StartNew();
                if (!keeper.LoadSomeCustom())
                    return;

                // Half of the time is left to others: nobody is waiting yet.
                await Task.Delay(watch.Elapsed, time, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The site ends.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The index could not be filled ahead; the first query by fields of the site's own handlers does it");
        }
    }
}
