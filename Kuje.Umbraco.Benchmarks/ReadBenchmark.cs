using System.Diagnostics;
using Kuje.Umbraco.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>Requests a second over HTTP, as a ratio to a bare Kestrel endpoint that sends the same bytes, measured in turns in one run.</summary>
internal static class ReadBenchmark
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);
    private const int Turns = 3;
    private const int Clients = 4;

    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("| activities | request | requests a second | ratio to bare Kestrel |");
        Console.WriteLine("|---|---|---|---|");
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
                await CompareAsync(size, label, site, path);
        }
    }

    private static async Task CompareAsync(int size, string label, SiteProcess site, string path)
    {
        byte[] bytes = await site.Client.GetByteArrayAsync(path);
        await using WebApplication bare = await BareKestrelAsync(bytes);
        using var bareClient = new HttpClient { BaseAddress = new Uri(bare.Urls.First()) };
        double ours = 0, ceiling = 0;
        for (var turn = 0; turn < Turns; turn++)
        {
            ceiling += await MeasureAsync(bareClient, "/");
            ours += await MeasureAsync(site.Client, path);
        }

        Console.WriteLine($"| {size:N0} | {label} | {ours / Turns:F0} | {ours / ceiling:F2} |");
    }

    private static async Task<double> MeasureAsync(HttpClient client, string path)
    {
        var watch = Stopwatch.StartNew();
        int[] counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            var count = 0;
            while (watch.Elapsed < Turn)
            {
                using HttpResponseMessage response = await client.GetAsync(path);
                response.EnsureSuccessStatusCode();
                await response.Content.CopyToAsync(Stream.Null);
                count++;
            }

            return count;
        }));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<WebApplication> BareKestrelAsync(byte[] bytes)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.StartAsync();
        return app;
    }
}
