using System.Diagnostics;
using Kuje.Umbraco.Embedded.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>
/// Asks the site's own index handlers beside other requests as soon as somebody uses the index, so that the first query by their fields does
/// not wait for every document. A site that nobody asks for lists of this kind pays nothing for them.
/// </summary>
internal sealed class DocumentIndexStart(DocumentIndexKeeper keeper, TimeProvider time, ILogger<DocumentIndexStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await keeper.Asked.WaitAsync(stoppingToken);
            long allocated = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            while (keeper.LoadSomeCustom())
            {
                // Half of the time is left to others: nobody is waiting yet.
                await Task.Delay(watch.Elapsed, time, stoppingToken);
                watch.Restart();
            }

            MemoryAfterReading.GiveBack(allocated);
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
