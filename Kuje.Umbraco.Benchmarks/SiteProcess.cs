using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>umbraco-site as a process of its own, with its time to ready and its memory.</summary>
internal sealed class SiteProcess : IDisposable
{
    private readonly Process _process;

    private SiteProcess(Process process, HttpClient client, TimeSpan timeToReady)
    {
        _process = process;
        Client = client;
        TimeToReady = timeToReady;
    }

    public static string AssemblyFile { get; } = Path.GetFullPath(
        typeof(SiteProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "SiteAssembly").Value!);

    public HttpClient Client { get; }

    public Process Process => _process;

    /// <summary>From the start of the process to the first answer that says "Run".</summary>
    public TimeSpan TimeToReady { get; }

    /// <summary>Resident memory in MiB, as the operating system counts it (VmRSS).</summary>
    public double ResidentMegabytes
    {
        get
        {
            string line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    public static async Task<SiteProcess> StartAsync(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            ArgumentList = { AssemblyFile, "--contentRoot", folder, "--urls", address.ToString(), "--Logging:LogLevel:Default=Warning" },
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        var watch = Stopwatch.StartNew();
        Process process = Process.Start(start)!;
        process.BeginOutputReadLine();

        // The first answer of a large site waits until its content was read.
        var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The site ended with {process.ExitCode}.");
            try
            {
                if ((await client.GetStringAsync("/umbraco/management/api/v1/server/status")).Contains("Run", StringComparison.Ordinal))
                    return new SiteProcess(process, client, watch.Elapsed);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(10);
        }
    }

    /// <summary>Waits until what a start leaves to be done beside the first requests is done.</summary>
    public async Task SettleAsync()
    {
        TimeSpan before;
        do
        {
            before = Used();
            await Task.Delay(TimeSpan.FromSeconds(3));
        }
        while (Used() - before > TimeSpan.FromMilliseconds(150));

        TimeSpan Used()
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
