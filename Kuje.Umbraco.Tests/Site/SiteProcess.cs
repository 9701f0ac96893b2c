using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace Kuje.Umbraco.Tests.Site;

/// <summary>umbraco-site as a process of its own, in a folder of its own, as an operator runs it.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private SiteProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
    }

    public static string AssemblyFile { get; } = Path.GetFullPath(
        typeof(SiteProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "SiteAssembly").Value!);

    public Uri Address { get; }

    public HttpClient Client { get; }

    public int Id => _process.Id;

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    /// <summary>A new content root with the site's own settings files.</summary>
    public static string NewFolder()
    {
        string folder = System.IO.Directory.CreateTempSubdirectory("kuje-site-").FullName;
        foreach (string file in System.IO.Directory.EnumerateFiles(Path.GetDirectoryName(AssemblyFile)!, "appsettings*.json"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        System.IO.Directory.CreateDirectory(Path.Combine(folder, "wwwroot"));
        return folder;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static SiteProcess Start(string folder, int? port = null, string environment = "Development", params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { AssemblyFile, "--contentRoot", folder, "--urls", address.ToString() },
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["DOTNET_ENVIRONMENT"] = environment },
        };
        foreach ((string key, string value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        Process process = Process.Start(start)!;
        var site = new SiteProcess(process, address);
        process.OutputDataReceived += (_, line) => Append(site._output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(site._errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return site;
    }

    /// <summary>Waits until the site says that it runs.</summary>
    public async Task<SiteProcess> ReadyAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (true)
        {
            if (_process.HasExited)
                Assert.Fail($"The site ended with {_process.ExitCode}.\n{Output}\n{Errors}");
            try
            {
                JsonNode? status = await Client.GetFromJsonAsync<JsonNode>("/umbraco/management/api/v1/server/status", timeout.Token);
                if ((string?)status?["serverStatus"] == "Run")
                    return this;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, timeout.Token);
        }
    }

    /// <returns>The exit code of a site that ends by itself.</returns>
    public async Task<int> ExitAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: no time to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static void Append(StringBuilder to, string? line)
    {
        if (line is null)
            return;
        lock (to)
            to.AppendLine(line);
    }
}
