using System.Reflection;
using Kuje.Umbraco.Embedded.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Services;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Puts the embedded engine into an ASP.NET Core application.</summary>
public static class EmbeddedUmbracoExtensions
{
    /// <summary>Registers Umbraco's core services, what the engine supplies for them, and the site's composers.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <param name="configure">More for the Umbraco builder, before it is built.</param>
    /// <exception cref="StartupException">The configuration cannot work.</exception>
    public static WebApplicationBuilder AddEmbeddedUmbraco(this WebApplicationBuilder builder, Action<IUmbracoBuilder>? configure = null)
    {
        // Constructing Umbraco's several hundred services in advance is for tests, not for every start.
        builder.Host.UseDefaultServiceProvider((context, options) =>
        {
            options.ValidateOnBuild = false;
            options.ValidateScopes = context.HostingEnvironment.IsDevelopment();
        });
        IServiceCollection services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.TryAddSingleton(TimeProvider.System);

        string dataDirectory = Path.Combine(builder.Environment.ContentRootPath, "umbraco", "Data");
        SqliteConnectionStringBuilder connection = DatabaseConnection.Read(builder.Configuration, dataDirectory);
        // Umbraco's own options for the connection read the same place.
        AppDomain.CurrentDomain.SetData("DataDirectory", dataDirectory);
        services.AddSingleton(_ => new DatabaseFolder(Path.GetFullPath(connection.DataSource)));
        services.AddSingleton(provider =>
        {
            provider.GetRequiredService<DatabaseFolder>();
            return new SqliteStore(connection.ConnectionString);
        });

        TypeLoader typeLoader = CreateTypeLoader(builder.Environment);
        services.AddSingleton(typeLoader);
        var requestCache = new HttpRequestCache(new HttpContextAccessor());
        var umbraco = new UmbracoBuilder(
            services, builder.Configuration, typeLoader, NullLoggerFactory.Instance, new NoopProfiler(), AppCaches.Create(requestCache));
        umbraco.AddConfiguration();
        services.AddSingleton<IHostingEnvironment, SiteEnvironment>();
        services.AddSingleton<IRuntimeState, SiteRuntimeState>();
        services.AddSingleton(_ => ServiceContext.CreatePartial());
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<SiteRuntime>();
        services.AddSingleton<LandingPage>();
        services.AddOptions<LandingPageOptions>().BindConfiguration("Umbraco:Embedded:LandingPage");
        umbraco.AddEngine();
        umbraco.AddComposers();
        configure?.Invoke(umbraco);
        umbraco.Build();
        services.AddSettingsCheck(builder.Configuration);
        return builder;
    }

    /// <summary>Opens the database, fills the caches and runs what waits for the application to start. Call it before the application runs.</summary>
    /// <param name="app">The application.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="StartupException">The site cannot start as it is configured.</exception>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static async Task<WebApplication> BootEmbeddedUmbracoAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        await app.Services.GetRequiredService<SiteRuntime>().StartAsync(cancellationToken);
        return app;
    }

    /// <summary>Adds the engine's HTTP interfaces: Delivery API, Management API, media files and the landing page.</summary>
    /// <param name="app">The application.</param>
    public static WebApplication UseEmbeddedUmbraco(this WebApplication app)
    {
        app.UseEngine();
        return app;
    }

    private static TypeLoader CreateTypeLoader(IHostEnvironment environment)
    {
        Assembly entry = Assembly.GetEntryAssembly() is { } assembly && assembly.GetName().Name == environment.ApplicationName
            ? assembly
            : Assembly.Load(environment.ApplicationName);
        var assemblies = new DefaultUmbracoAssemblyProvider(entry, NullLoggerFactory.Instance);
        var finder = new TypeFinder(NullLogger<TypeFinder>.Instance, assemblies, null);
        return new TypeLoader(finder, NullLogger<TypeLoader>.Instance);
    }
}
