using Kuje.Umbraco.Embedded.Publishing;
using Kuje.Umbraco.Embedded.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Starts the engine: database, caches, first administrator, then everybody who waits for the application to start.</summary>
internal sealed class SiteRuntime(
    IServiceProvider services,
    DatabaseMigrator migrator,
    SqliteStore store,
    IRuntimeState state,
    FirstAdministrator firstAdministrator,
    PublishingStart publishing,
    ComponentCollection components,
    IEventAggregator events,
    IHostApplicationLifetime lifetime,
    ILogger<SiteRuntime> logger)
{
    /// <summary>Returns when the site is ready to answer: types and content of plugins are installed, caches are filled.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        long allocated = GC.GetTotalAllocatedBytes();
        // Umbraco's extension methods on content find their services here.
        StaticServiceProvider.Instance = services;

        bool isNew = migrator.Migrate();
        if (isNew)
            logger.LogInformation("Made a new database: {File}", store.FilePath);
        state.Configure(RuntimeLevel.Run, RuntimeLevelReason.Run);
        await firstAdministrator.EnsureAsync(cancellationToken);
        // Plugins may read and publish content from here on.
        await publishing.InitializeAsync(cancellationToken);

        await components.InitializeAsync(isRestarting: false, cancellationToken);
        await events.PublishAsync(new UmbracoApplicationStartingNotification(state.Level, isRestarting: false), cancellationToken);
        lifetime.ApplicationStopping.Register(() => events.Publish(new UmbracoApplicationStoppingNotification(isRestarting: false)));
        lifetime.ApplicationStopped.Register(() => events.Publish(new UmbracoApplicationStoppedNotification(isRestarting: false)));
        await events.PublishAsync(new UmbracoApplicationStartedNotification(isRestarting: false), cancellationToken);
        MemoryAfterReading.GiveBack(allocated);
        IsReady = true;
    }

    /// <summary>True once <see cref="StartAsync"/> is through.</summary>
    public bool IsReady { get; private set; }
}
