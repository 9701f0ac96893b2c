using Kuje.Umbraco.Embedded.Packaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.HealthChecks.NotificationMethods;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace Kuje.Umbraco.Embedded.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddSingleton<IKeyValueRepository, KeyValueRepository>();
        services.AddSingleton<IConsentRepository, ConsentRepository>();
        services.AddSingleton<ILastSyncedRepository, LastSyncedRepository>();
        services.AddSingleton<ILongRunningOperationRepository, LongRunningOperationRepository>();
        services.AddSingleton<IWebProfilerRepository, WebProfilerRepository>();

        services.AddSingleton<RecentLog>();
        services.AddSingleton<ILoggerProvider>(p => p.GetRequiredService<RecentLog>());
        services.AddSingleton<ILogViewerRepository, LogViewerRepository>();
        services.AddSingleton<ILogViewerService, RecentLogViewerService>();
        services.AddSingleton<ILogViewerQueryRepository, LogViewerQueryRepository>();
        services.AddSingleton<ILoggingConfiguration>(p => new LoggingConfiguration(
            Path.Combine(p.GetRequiredService<IHostEnvironment>().ContentRootPath, "umbraco", "Logs")));

        services.AddSingleton<IMainDomLock, MainDomFileLock>();
        services.AddSingleton<IServerRoleAccessor, SingleServerRoleAccessor>();

        services.AddSingleton<IConfigManipulator, SettingsFile>();
        services.AddSingleton<ICronTabParser, CronTab>();
        services.AddSingleton<IFilePermissionHelper, FolderPermissions>();
        services.AddSingleton<IMarkdownToHtmlConverter, HealthCheckMarkdown>();

        services.AddSingleton<IPackagingService, PackagingService>();
        services.AddSingleton<IPackageDataInstallation, PackageDataInstallation>();
        services.AddSingleton<NoTelemetry>();
        services.AddSingleton<IUsageInformationService>(p => p.GetRequiredService<NoTelemetry>());
#pragma warning disable CS0618 // Core still asks for these two repositories.
        services.AddSingleton<IInstallationRepository>(p => p.GetRequiredService<NoTelemetry>());
        services.AddSingleton<IUpgradeCheckRepository>(p => p.GetRequiredService<NoTelemetry>());
#pragma warning restore CS0618
        return services;
    }
}
