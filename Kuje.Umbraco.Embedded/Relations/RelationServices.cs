using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
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

    /// <summary>Handlers of notifications about content; called with the builder, which knows those of the site too.</summary>
    public static IUmbracoBuilder AddOriginalParents(this IUmbracoBuilder builder)
    {
        builder.AddNotificationHandler<ContentMovedToRecycleBinNotification, OriginalParentHandler>();
        builder.AddNotificationHandler<ContentMovedNotification, OriginalParentHandler>();
        builder.AddNotificationHandler<MediaMovedToRecycleBinNotification, OriginalParentHandler>();
        builder.AddNotificationHandler<MediaMovedNotification, OriginalParentHandler>();
        return builder;
    }
}
