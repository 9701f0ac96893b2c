using System.Diagnostics;
using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>Every published document once, one by one, from a cache that has none of them: what whoever makes an index of the site pays.</summary>
internal static class ScanBenchmark
{
    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("| activities | read | documents a second | processor time a document | allocated a document | kept in memory after |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (int size in sizes)
        {
            string folder = await SeededSite.FolderAsync(size, varied: true);
            await ScanAsync(folder, size, "looked up", static _ => { });
            await ScanAsync(folder, size, "all stored values", static document =>
            {
                foreach (IPublishedProperty property in document.Properties)
                    property.GetSourceValue("fi-FI", string.Empty);
            });
            await IndexAsync(folder, size);
        }
    }

    /// <summary>What the site's own handlers put into the index of the Delivery API, as the first query that asks for it finds it.</summary>
    private static async Task IndexAsync(string folder, int size)
    {
        await using WebApplication app = await SeededSite.StartAsync(folder);
        var keeper = app.Services.GetRequiredService<DocumentIndexKeeper>();
        int count = keeper.Ask(withCustom: false, static index => index.Count);
        Measure(size, "fields of index handlers", () =>
        {
            keeper.Ask(withCustom: true, static _ => true);
            return count;
        });
        GC.KeepAlive(app);
    }

    private static async Task ScanAsync(string folder, int size, string label, Action<IPublishedContent> read)
    {
        await using WebApplication app = await SeededSite.StartAsync(folder);
        var documents = app.Services.GetRequiredService<IPublishedContentCache>();
        var navigation = app.Services.GetRequiredService<IDocumentNavigationQueryService>();
        navigation.TryGetRootKeys(out IEnumerable<Guid> roots);
        Guid[] keys = [.. roots.SelectMany(root => navigation.TryGetDescendantsKeys(root, out IEnumerable<Guid> below) ? below : [])];
        Measure(size, label, () =>
        {
            var found = 0;
            foreach (Guid key in keys)
            {
                if (documents.GetById(preview: false, key) is not { } document)
                    continue;
                read(document);
                found++;
            }

            return found;
        });
        GC.KeepAlive(app);
    }

    private static void Measure(int size, string label, Func<int> run)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan used = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        int count = run();
        TimeSpan elapsed = watch.Elapsed;
        used = Environment.CpuUsage.TotalTime - used;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"| {size:N0} | {label} | {count / elapsed.TotalSeconds:N0} | {used.TotalMicroseconds / count:F0} µs | {allocated / count:N0} B | {kept / 1048576.0:F1} MB |");
    }
}
