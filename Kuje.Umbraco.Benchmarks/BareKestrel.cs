using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>Kestrel that sends the same bytes to everybody, in a process of its own as the site is.</summary>
internal sealed class BareKestrel : IDisposable
{
    private readonly string _file;

    private BareKestrel(Process process, Uri address, string file)
    {
        Process = process;
        Address = address;
        _file = file;
    }

    public Process Process { get; }

    public Uri Address { get; }

    public static async Task<BareKestrel> StartAsync(byte[] bytes)
    {
        string file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bytes);
        Process process = Process.Start(new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { typeof(BareKestrel).Assembly.Location, "bare", file },
        })!;
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Bare Kestrel did not start.");
        return new BareKestrel(process, new Uri(address), file);
    }

    /// <summary>The process itself: says its address and serves until it is ended.</summary>
    public static async Task ServeAsync(string file)
    {
        byte[] bytes = await File.ReadAllBytesAsync(file);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using WebApplication app = builder.Build();
        app.Run(context =>
        {
            if (bytes.Length == 0)
            {
                // The other side answers 304.
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    public void Dispose()
    {
        Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
        File.Delete(_file);
    }
}
