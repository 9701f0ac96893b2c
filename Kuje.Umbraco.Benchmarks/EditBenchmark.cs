using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>Publishing one activity and reading one back, in process; each with the bare cost of its disk or memory beside it.</summary>
internal static class EditBenchmark
{
    private const int Rounds = 200;

    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("| activities | save and publish one | ratio to a bare SQLite commit | read one, cached | read one, not cached | allocated per cached read |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (int size in sizes)
        {
            string folder = await SeededSite.FolderAsync(size);
            await using WebApplication app = await SeededSite.StartAsync(folder);
            Report(size, app.Services, Path.Combine(folder, "commit.db"));
        }
    }

    private static void Report(int size, IServiceProvider services, string bareFile)
    {
        var content = services.GetRequiredService<IContentService>();
        var cache = services.GetRequiredService<IPublishedContentCache>();
        IContent template = SeededSite.Template(services);
        IContent one = SeededSite.Copy(content, template, "Mitattava");
        content.Save(one);
        string[] cultures = [.. template.PublishedCultures];

        TimeSpan publish = Median(Rounds, i =>
        {
            one.SetCultureName($"Mitattava {i}", cultures[0]);
            content.Save(one);
            content.Publish(one, cultures);
        });
        using var bare = new BareCommit(bareFile);
        TimeSpan commit = Median(Rounds, _ => bare.Commit());

        Guid[] keys = [.. content.GetPagedChildren(one.ParentId, 0, 2 * Rounds, out _, null, null, null).Where(c => c.Published).Select(c => c.Key)];
        TimeSpan miss = Median(keys.Length, i => cache.GetById(keys[i]));
        TimeSpan hit = Median(Rounds, i => Repeat(1000, () => cache.GetById(keys[i % keys.Length])));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(1000, () => cache.GetById(keys[0]));
        long allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;

        content.Delete(one);
        Console.WriteLine(
            $"| {size:N0} | {publish.TotalMilliseconds:F2} ms | {publish / commit:F1} | {hit.TotalNanoseconds / 1000:F0} ns | {miss.TotalMicroseconds:F0} µs | {allocated} B |");
    }

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
            action();
    }

    private static TimeSpan Median(int rounds, Action<int> action)
    {
        var times = new List<TimeSpan>(rounds);
        for (var i = 0; i < rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action(i);
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        times.Sort();
        return times[rounds / 2];
    }
}
