using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Entities;

internal static class EntityServices
{
    public static IServiceCollection AddEntities(this IServiceCollection services)
    {
        services.AddSingleton<IEntityRepository, EntityRepository>();
        services.AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>();
        services.AddSingleton<INavigationRepository, NavigationRepository>();
        services.AddSingleton<INodeCountRepository, NodeCountRepository>();
        services.AddSingleton<IDynamicRootRepository, DynamicRootRepository>();
        return services;
    }
}
