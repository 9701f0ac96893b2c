using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Relations;

internal static class RelationServices
{
    public static IServiceCollection AddRelations(this IServiceCollection services)
    {
        services.AddSingleton<RelationTypeRepository>();
        services.AddSingleton<IRelationTypeRepository>(p => p.GetRequiredService<RelationTypeRepository>());
        services.AddSingleton<IRelationRepository, RelationRepository>();
        services.AddSingleton<ITrackedReferencesRepository, TrackedReferencesRepository>();
        return services;
    }
}
