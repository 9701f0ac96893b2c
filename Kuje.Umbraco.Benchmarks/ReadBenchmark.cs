using System.Diagnostics;
using Kuje.Umbraco.Schema;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>
/// Requests a second over HTTP, as a ratio to a bare Kestrel endpoint that sends the same bytes, measured in turns in one run.
/// </summary>
/// <remarks>
/// Client and server share the machine's processors, so the ratio of requests a second flatters the slower server; the ratio of processor time a
/// request is that of the servers alone.
/// </remarks>
internal static class ReadBenchmark
{
    private const int Turns = 5;
    private const int Connections = 8;

    /// <summary>Who says who they are is never given what was made for another.</summary>
    private const string NotShared = "Authorization: Bearer none";

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("| activities | request | bytes | requests a second | ratio to bare Kestrel | processor time a request | ratio to bare Kestrel |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (int size in sizes)
        {
            using SiteProcess site = await SiteProcess.StartAsync(await SeededSite.FolderAsync(size));
            string list = await site.Client.GetStringAsync($"/umbraco/delivery/api/v2/content?filter=contentType:{TypeAlias.Activity}&take=1");
            var item = System.Text.Json.Nodes.JsonNode.Parse(list)!["items"]![0]!;
            (string Label, string Path)[] requests =
            [
                ("item by id", $"/umbraco/delivery/api/v2/content/item/{item["id"]}"),
                ("item by path", $"/umbraco/delivery/api/v2/content/item{item["route"]!["path"]}"),
                ("10 activities, filtered", $"/umbraco/delivery/api/v2/content?filter=contentType:{TypeAlias.Activity}&take=10"),
                ("10 activities, all expanded", $"/umbraco/delivery/api/v2/content?filter=contentType:{TypeAlias.Activity}&take=10&expand=properties[$all]"),
            ];
            foreach ((string label, string path) in requests)
            {
                await CompareAsync(size, label, site, path);
                await CompareAsync(size, $"{label}, rendered anew", site, path, NotShared);
            }
        }
    }

    private static async Task CompareAsync(int size, string label, SiteProcess site, string path, string? header = null)
    {
        byte[] bytes = await site.Client.GetByteArrayAsync(path);
        using BareKestrel bare = await BareKestrel.StartAsync(bytes);
        var ownClient = new LoadClient(site.Client.BaseAddress!, path, header);
        var bareClient = new LoadClient(bare.Address, "/");

        // Both are compiled for what they do often before they are measured.
        await ownClient.RunAsync(Connections, WarmUp);
        await bareClient.RunAsync(Connections, WarmUp);
        Load own = default, ceiling = default;
        for (var turn = 0; turn < Turns; turn++)
        {
            ceiling += await MeasureAsync(bareClient, bare.Process);
            own += await MeasureAsync(ownClient, site.Process);
        }

        Console.WriteLine(
            $"| {size:N0} | {label} | {bytes.Length:N0} | {own.PerSecond:F0} | {own.PerSecond / ceiling.PerSecond:F2} | {own.Processor.TotalMicroseconds:F1} µs | {ceiling.Processor / own.Processor:F2} |");
    }

    private static async Task<Load> MeasureAsync(LoadClient client, Process server)
    {
        server.Refresh();
        TimeSpan before = server.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        int count = await client.RunAsync(Connections, Turn);
        TimeSpan elapsed = watch.Elapsed;
        server.Refresh();
        return new Load(count, elapsed, server.TotalProcessorTime - before);
    }

    private readonly record struct Load(long Count, TimeSpan Elapsed, TimeSpan Used)
    {
        public double PerSecond => Count / Elapsed.TotalSeconds;

        public TimeSpan Processor => Used / Count;

        public static Load operator +(Load left, Load right) =>
            new(left.Count + right.Count, left.Elapsed + right.Elapsed, left.Used + right.Used);
    }
}
