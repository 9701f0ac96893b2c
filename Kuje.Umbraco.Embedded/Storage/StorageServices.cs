using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;

namespace Kuje.Umbraco.Embedded.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<FileSystems>();
        services.AddSingleton<AmbientScope>();
        services.AddSingleton<NodeStore>();
        services.AddSingleton<SessionLockingMechanism>();
        services.AddSingleton<IDistributedLockingMechanismFactory>(p => p.GetRequiredService<SessionLockingMechanism>());
        services.AddSingleton<IDistributedLockingMechanism>(p => p.GetRequiredService<SessionLockingMechanism>());
        services.AddSingleton<EmbeddedScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(p => p.GetRequiredService<EmbeddedScopeProvider>());
        return services;
    }
}
