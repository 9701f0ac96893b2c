namespace Kuje.Umbraco.Benchmarks;

/// <summary>Time from the start of the process to ready, and resident memory then and after some reading.</summary>
internal static class BootBenchmark
{
    private const int WarmRuns = 5;

    public static async Task RunAsync(int[] sizes)
    {
        Console.WriteLine("| site | boot to ready | resident at ready | resident after 1,000 reads |");
        Console.WriteLine("|---|---|---|---|");
        await ColdAsync();
        foreach (int size in sizes.Prepend(0))
            await WarmAsync(size);
    }

    /// <summary>A new database: schema, vocabulary and demo content are installed.</summary>
    private static async Task ColdAsync()
    {
        string folder = System.IO.Directory.CreateTempSubdirectory("kuje-cold-").FullName;
        foreach (string file in System.IO.Directory.EnumerateFiles(Path.GetDirectoryName(SiteProcess.AssemblyFile)!, "appsettings*.json"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        using (SiteProcess site = await SiteProcess.StartAsync(folder))
            await ReportAsync("cold: new database, demo content installed", [site.TimeToReady], site);
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static async Task WarmAsync(int size)
    {
        string folder = await SeededSite.FolderAsync(size);
        var times = new List<TimeSpan>();
        for (var run = 1; ; run++)
        {
            using SiteProcess site = await SiteProcess.StartAsync(folder);
            times.Add(site.TimeToReady);
            if (run == WarmRuns)
            {
                await ReportAsync(size == 0 ? "warm: demo content" : $"warm: demo content and {size:N0} activities", times, site);
                return;
            }
        }
    }

    private static async Task ReportAsync(string label, List<TimeSpan> times, SiteProcess site)
    {
        double atReady = site.ResidentMegabytes;
        for (var i = 0; i < 1000; i++)
            await site.Client.GetStringAsync($"/umbraco/delivery/api/v2/content?take=10&skip={i % 50}");
        times.Sort();
        Console.WriteLine($"| {label} | {times[times.Count / 2].TotalSeconds:F2} s | {atReady:F0} MB | {site.ResidentMegabytes:F0} MB |");
    }
}
