using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Delivery;
using Kuje.Umbraco.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>
/// The Directory API over HTTP, as a ratio to a bare Kestrel endpoint that sends the same bytes (or an empty 304), in turns in one run; once with
/// answers that are kept, and once with addresses none of which was asked before.
/// </summary>
internal static class DirectoryBenchmark
{
    private const int Turns = 5;
    private const int Connections = 8;
    private const int Publications = 60;
    private static readonly TimeSpan _turn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("| activities | request | bytes | a second | ratio | p99 | not kept: a second | ratio | p99 | allocated |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        var summaries = new List<string>();
        foreach (int size in sizes)
            summaries.Add(await RunAsync(size));
        Console.WriteLine();
        Console.WriteLine("| activities | directory read after | resident at ready | after the load | one publish refreshes in (median) | p99 |");
        Console.WriteLine("|---|---|---|---|---|---|");
        summaries.ForEach(Console.WriteLine);
    }

    private static async Task<string> RunAsync(int size)
    {
        string folder = await SeededSite.FolderAsync(size, varied: true);
        string summary;
        using (SiteProcess site = await SiteProcess.StartAsync(folder))
        {
            var watch = Stopwatch.StartNew();
            JsonNode list = JsonNode.Parse(await site.Client.GetStringAsync(DirectoryEndpoint.Prefix + "/activities?take=50"))!;
            TimeSpan ready = site.TimeToReady + watch.Elapsed;
            double resident = site.ResidentMegabytes;
            string[] keys = [.. list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];
            Dictionary<string, long> allocated = await AllocatedAsync(folder, Requests(keys).Select(request => request.Path));
            foreach ((string label, string path, bool unchanged) in Requests(keys))
                await CompareAsync(size, label, site, path, unchanged, allocated[path]);
            summary = $"| {size:N0} | {ready.TotalSeconds:F1} s | {resident:F0} MB | {site.ResidentMegabytes:F0} MB |";
        }

        (TimeSpan median, TimeSpan worst) = await RefreshAsync(folder);
        return $"{summary} {median.TotalMilliseconds:F1} ms | {worst.TotalMilliseconds:F1} ms |";
    }

    private static (string Label, string Path, bool Unchanged)[] Requests(string[] keys) =>
    [
        ("by id", "/activities/" + keys[0], false),
        ("by id, 304", "/activities/" + keys[0], true),
        ("20, filtered", "/activities?artForm=music&municipality=espoo,helsinki&price=free", false),
        ("20, all facets", "/activities?facets=all", false),
        ("20, filtered, all facets", "/activities?artForm=music&facets=all", false),
        ("20, text search", "/activities?q=kuvataidetta%20Espoossa", false),
    ];

    private static async Task CompareAsync(int size, string label, SiteProcess site, string path, bool unchanged, long allocated)
    {
        string address = DirectoryEndpoint.Prefix + path;
        using HttpResponseMessage first = await site.Client.GetAsync(address);
        byte[] bytes = unchanged ? [] : await first.Content.ReadAsByteArrayAsync();
        string? header = unchanged ? $"If-None-Match: {first.Headers.ETag}" : null;
        using BareKestrel bare = await BareKestrel.StartAsync(bytes);
        var bareClient = new LoadClient(bare.Address, "/", header);
        var kept = new LoadClient(site.Client.BaseAddress!, address, header);

        // A parameter without a name changes nothing but the address.
        var asked = new LoadClient(site.Client.BaseAddress!, $"{address}{(path.Contains('?') ? '&' : '?')}=", header, numbered: true);
        Load ceiling = default, own = default, other = default;
        await bareClient.RunAsync(Connections, _warmUp);
        await kept.RunAsync(Connections, _warmUp);
        if (!unchanged)
            await asked.RunAsync(Connections, _warmUp);
        foreach (LoadClient client in new[] { bareClient, kept, asked })
            client.TakePercentile(0.99);
        for (var turn = 0; turn < Turns; turn++)
        {
            ceiling += await MeasureAsync(bareClient);
            own += await MeasureAsync(kept);
            if (!unchanged)
                other += await MeasureAsync(asked);
        }

        string notKept = unchanged
            ? "| | |"
            : $"{other.PerSecond:F0} | {other.PerSecond / ceiling.PerSecond:F2} | {asked.TakePercentile(0.99).TotalMilliseconds:F2} ms |";
        Console.WriteLine(
            $"| {size:N0} | {label} | {bytes.Length:N0} | {own.PerSecond:F0} | {own.PerSecond / ceiling.PerSecond:F2} | {kept.TakePercentile(0.99).TotalMilliseconds:F2} ms | {notKept} {allocated:N0} B |");
    }

    private static async Task<Load> MeasureAsync(LoadClient client)
    {
        var watch = Stopwatch.StartNew();
        int count = await client.RunAsync(Connections, _turn);
        return new Load(count, watch.Elapsed);
    }

    /// <summary>What the API allocates to make an answer, without the server around it; kept answers cost next to nothing.</summary>
    private static async Task<Dictionary<string, long>> AllocatedAsync(string folder, IEnumerable<string> paths)
    {
        var allocated = new Dictionary<string, long>();
        await using WebApplication app = await SeededSite.StartAsync(folder);
        app.Services.GetRequiredService<DirectoryKeeper>().Read();
        var endpoint = app.Services.GetRequiredService<DirectoryEndpoint>();
        foreach (string path in paths.Distinct())
        {
            string[] parts = path.Split('?');
            long before = 0;
            for (var i = 0; i < 1_100; i++)
            {
                if (i == 100)
                    before = GC.GetAllocatedBytesForCurrentThread();
                var context = new DefaultHttpContext();
                context.Request.Method = "GET";
                context.Request.Path = DirectoryEndpoint.Prefix + parts[0];
                context.Request.QueryString = new QueryString($"?{(parts.Length > 1 ? parts[1] + "&" : string.Empty)}={i}");
                await endpoint.AnswerAsync(context);
            }

            allocated[path] = (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000;
        }

        return allocated;
    }

    private static async Task<(TimeSpan Median, TimeSpan Worst)> RefreshAsync(string folder)
    {
        var taken = new List<double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Name == DirectoryMetrics.Refresh)
                    own.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => taken.Add(seconds));
        listener.Start();
        await using WebApplication app = await SeededSite.StartAsync(folder);
        app.Services.GetRequiredService<DirectoryKeeper>().Read();
        var content = app.Services.GetRequiredService<IContentService>();
        IContent template = SeededSite.Template(app.Services);
        IContent one = SeededSite.Copy(content, template, "Mitattava");
        content.Save(one);
        for (var i = 0; i < Publications; i++)
        {
            // The first are compiled for; saving alone changes nothing that is published.
            one.SetCultureName($"Mitattava {i}", "fi-FI");
            content.Save(one);
            if (i == Publications / 4)
                taken.Clear();
            content.Publish(one, [.. template.PublishedCultures]);
        }

        content.Delete(one);
        double[] sorted = [.. taken.Order()];
        return (TimeSpan.FromSeconds(sorted[sorted.Length / 2]), TimeSpan.FromSeconds(sorted[(int)(sorted.Length * 0.99)]));
    }

    private readonly record struct Load(long Count, TimeSpan Elapsed)
    {
        public double PerSecond => Count / Elapsed.TotalSeconds;

        public static Load operator +(Load left, Load right) => new(left.Count + right.Count, left.Elapsed + right.Elapsed);
    }
}
