using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Delivery;
using Kuje.Umbraco.Directory;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Snapshots;
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
        Console.WriteLine("| activities | directory read after | resident at ready | after the load | one publish refreshes in (median) | slowest |");
        Console.WriteLine("|---|---|---|---|---|---|");
        summaries.ForEach(Console.WriteLine);
    }

    private static async Task<string> RunAsync(int size)
    {
        string folder = await SeededSite.FolderAsync(size, varied: true);
        string refresh;
        var made = new Dictionary<string, string>();

        // The site's process comes after: there is one process on a database at a time.
        await using (WebApplication app = await SeededSite.StartAsync(folder))
        {
            DirectorySnapshot snapshot = app.Services.GetRequiredService<DirectoryKeeper>().Read();
            foreach ((string label, string path, bool unchanged) in Requests(Any(snapshot)))
                made[label] = unchanged ? string.Empty : await MakeAsync(app.Services.GetRequiredService<DirectoryEndpoint>(), path);
            refresh = Refresh(app.Services);
        }

        using SiteProcess site = await SiteProcess.StartAsync(folder);
        var watch = Stopwatch.StartNew();
        string[] keys = [.. JsonNode.Parse(await site.Client.GetStringAsync(DirectoryEndpoint.Prefix + "/activities?take=100&sort=-name&fields=id"))!["items"]!
            .AsArray().Select(item => item!["id"]!.GetValue<string>())];
        TimeSpan ready = site.TimeToReady + watch.Elapsed;
        double resident = site.ResidentMegabytes;
        await site.SettleAsync();
        foreach ((string label, string path, bool unchanged) in Requests(keys[0]))
            await CompareAsync(size, label, site, path, unchanged, made[label]);
        return $"| {size:N0} | {ready.TotalSeconds:F1} s | {resident:F0} MB | {site.ResidentMegabytes:F0} MB | {refresh} |";
    }

    private static string Any(DirectorySnapshot snapshot) => snapshot.Items.OfType<DirectoryItem>().Last(item => item.Kind == ItemKind.Activity).Key.ToString();

    private static (string Label, string Path, bool Unchanged)[] Requests(string key) =>
    [
        ("by id", "/activities/" + key, false),
        ("by id, 304", "/activities/" + key, true),
        ("20, filtered", "/activities?artForm=music&municipality=espoo,helsinki&price=free", false),
        ("20, all facets", "/activities?facets=all", false),
        ("20, filtered, all facets", "/activities?artForm=music&facets=all", false),
        ("20, text search", "/activities?q=kuvataidetta%20Espoossa", false),
    ];

    private static async Task CompareAsync(int size, string label, SiteProcess site, string path, bool unchanged, string made)
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
            $"| {size:N0} | {label} | {bytes.Length:N0} | {own.PerSecond:F0} | {own.PerSecond / ceiling.PerSecond:F2} | {kept.TakePercentile(0.99).TotalMilliseconds:F2} ms | {notKept} {made} |");
    }

    private static async Task<Load> MeasureAsync(LoadClient client)
    {
        var watch = Stopwatch.StartNew();
        int count = await client.RunAsync(Connections, _turn);
        return new Load(count, watch.Elapsed);
    }

    /// <summary>What the API allocates to make an answer that nobody asked for before, without the server around it.</summary>
    private static async Task<string> MakeAsync(DirectoryEndpoint endpoint, string path)
    {
        string[] parts = path.Split('?');
        long before = 0;
        for (var i = 0; i < 600; i++)
        {
            if (i == 100)
                before = GC.GetAllocatedBytesForCurrentThread();
            var context = new DefaultHttpContext();
            context.Request.Method = "GET";
            context.Request.Path = DirectoryEndpoint.Prefix + parts[0];
            context.Request.QueryString = new QueryString($"?{(parts.Length > 1 ? parts[1] + "&" : string.Empty)}={i}");
            await endpoint.AnswerAsync(context);
        }

        return $"{(GC.GetAllocatedBytesForCurrentThread() - before) / 500:N0} B";
    }

    private static string Refresh(IServiceProvider services)
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
        var content = services.GetRequiredService<IContentService>();
        IContent template = SeededSite.Template(services);
        IContent one = SeededSite.Copy(content, template, "Mitattava");
        content.Save(one);
        var published = new List<double>();
        for (var i = 0; i < Publications; i++)
        {
            one.SetCultureName($"Mitattava {i}", "fi-FI");
            content.Save(one);

            // Saving alone changes nothing that is published; the first rounds are compiled for.
            taken.Clear();
            content.Publish(one, [.. template.PublishedCultures]);
            if (i >= Publications / 4)
                published.Add(taken.Sum() * 1000);
        }

        content.Delete(one);
        double[] sorted = [.. published.Order()];
        return $"{sorted[sorted.Length / 2]:F1} ms | {sorted[^1]:F1} ms";
    }

    private readonly record struct Load(long Count, TimeSpan Elapsed)
    {
        public double PerSecond => Count / Elapsed.TotalSeconds;

        public static Load operator +(Load left, Load right) => new(left.Count + right.Count, left.Elapsed + right.Elapsed);
    }
}
