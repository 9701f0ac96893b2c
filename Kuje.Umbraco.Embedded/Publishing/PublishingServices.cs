using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Sync;

namespace Kuje.Umbraco.Embedded.Publishing;

internal static class PublishingServices
{
    public static IUmbracoBuilder AddPublishing(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddOptions<PublishedCacheOptions>().BindConfiguration("Umbraco:Embedded:PublishedCache");
        services.AddSingleton<ContentGeneration>();
        services.AddSingleton<ContentTrace>();
        services.AddSingleton<ContentPlaces>();
        services.AddSingleton<CommittedReads>();
        services.AddSingleton<IServerMessenger, LocalServerMessenger>();
        services.AddSingleton<IServerRoleAccessor, SingleServerRoleAccessor>();

        services.AddSingleton<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddSingleton<PublishedContentTypeCache>();
        services.AddSingleton<IPublishedContentTypeCache>(p => p.GetRequiredService<PublishedContentTypeCache>());
        services.AddSingleton<PublishedItemServices>();
        services.AddSingleton<PublishedDocuments>();
        services.AddSingleton<IPublishedContentCache>(p => p.GetRequiredService<PublishedDocuments>());
        services.AddSingleton<IDocumentCacheService>(p => p.GetRequiredService<PublishedDocuments>());
        services.AddSingleton<PublishedMedia>();
        services.AddSingleton<IPublishedMediaCache>(p => p.GetRequiredService<PublishedMedia>());
        services.AddSingleton<IMediaCacheService>(p => p.GetRequiredService<PublishedMedia>());
        services.AddSingleton<IPublishedMemberCache, PublishedMembers>();
        services.AddSingleton<DomainCache>();
        services.AddSingleton<IDomainCache>(p => p.GetRequiredService<DomainCache>());
        services.AddSingleton<IDomainCacheService>(p => p.GetRequiredService<DomainCache>());
        services.AddSingleton<ElementsCache>();
        services.AddSingleton<ICacheManager, CacheManager>();
        services.AddSingleton<StoreIsTheCache>();
        services.AddSingleton<IDatabaseCacheRebuilder>(p => p.GetRequiredService<StoreIsTheCache>());
        services.AddSingleton<IDeferredCacheRebuildService>(p => p.GetRequiredService<StoreIsTheCache>());
        services.AddSingleton<ITagQuery, TagQuery>();
        services.AddSingleton<PublishingStart>();

        services.AddSingleton<ScheduledPublishing>();
        services.AddHostedService(p => p.GetRequiredService<ScheduledPublishing>());
        services.AddSingleton<Housekeeping>();
        services.AddHostedService(p => p.GetRequiredService<Housekeeping>());

        builder.AddRefresherHandlers();
        builder.AddNotificationHandler<ContentTypeCacheRefresherNotification, TypeChangeHandler>();
        builder.AddNotificationHandler<DataTypeCacheRefresherNotification, TypeChangeHandler>();
        builder.AddNotificationAsyncHandler<LanguageCacheRefresherNotification, LanguageChangeHandler>();
        return builder;
    }
}
