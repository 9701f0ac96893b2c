using Kuje.Umbraco.Embedded.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco.Tests.Embedded;

/// <summary>
/// A whole embedded Umbraco on a SQLite file of its own. Umbraco's static service provider allows one at a time in a process,
/// so tests that use it never run side by side.
/// </summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly bool _ownsFolder;
    private readonly IServiceProvider? _outer;

    private Engine(WebApplication app, string folder, bool ownsFolder, CapturedLog log, IServiceProvider? outer)
    {
        _outer = outer;
        App = app;
        Folder = folder;
        Log = log;
        _ownsFolder = ownsFolder;
    }

    public WebApplication App { get; }

    /// <summary>The site's content root; the database is below it.</summary>
    public string Folder { get; }

    public CapturedLog Log { get; }

    public IServiceProvider Services => App.Services;

    /// <summary>The address of the running site; only with <c>listen</c>.</summary>
    public Uri Address => new(App.Urls.First());

    public static string DatabaseFile(string folder) => Path.Combine(folder, "umbraco", "Data", "Umbraco.sqlite.db");

    /// <param name="folder">A folder of an earlier start, to start again on the same database; a new one if null.</param>
    /// <param name="settings">Settings in the form <c>Umbraco:CMS:…</c>.</param>
    /// <param name="configure">More for the Umbraco builder.</param>
    /// <param name="listen">Serves HTTP on a free port of the loopback address.</param>
    /// <param name="withKuje">Runs Kuje's composer too; off, it is a bare Umbraco.</param>
    public static async Task<Engine> StartAsync(
        string? folder = null,
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        Action<IUmbracoBuilder>? configure = null,
        bool listen = false,
        bool withKuje = false)
    {
        bool ownsFolder = folder is null;
        folder ??= System.IO.Directory.CreateTempSubdirectory("kuje-test-").FullName;
        System.IO.Directory.CreateDirectory(Path.Combine(folder, "wwwroot"));
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Engine).Assembly.GetName().Name,
            ContentRootPath = folder,
            EnvironmentName = "Test",
        });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Kuje:Enabled", withKuje ? "true" : "false"),
            new("Umbraco:CMS:DeliveryApi:Enabled", "true"),
            new("Umbraco:CMS:DeliveryApi:Media:Enabled", "true"),
        ]);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        var log = new CapturedLog();
        builder.Logging.AddProvider(log);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.AddEmbeddedUmbraco(configure);
        WebApplication app = builder.Build();

        // A test of a fixture that has an engine may start another for a while.
        IServiceProvider? outer = StaticServiceProvider.Instance;
        try
        {
            await app.BootEmbeddedUmbracoAsync();
            app.UseEmbeddedUmbraco();
            if (listen)
                await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new Engine(app, folder, ownsFolder, log, outer);
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Stops the engine and leaves the folder for another start.</summary>
    public async Task StopAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        StaticServiceProvider.Instance = _outer!;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_ownsFolder)
            System.IO.Directory.Delete(Folder, recursive: true);
    }
}
