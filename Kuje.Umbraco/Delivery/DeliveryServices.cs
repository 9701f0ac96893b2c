using Kuje.Umbraco.Delivery.Caching;
using Kuje.Umbraco.Delivery.Handlers;
using Kuje.Umbraco.Delivery.OpenApi;
using Kuje.Umbraco.Directory;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Reading;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Delivery;

internal static class DeliveryServices
{
    /// <summary>The directory and its API.</summary>
    public static IUmbracoBuilder AddKujeDelivery(this IUmbracoBuilder builder)
    {
        IConfigurationSection section = builder.Config.GetSection(DeliveryOptions.Section);
        builder.Services.AddOptions<DeliveryOptions>().Bind(section)
            .Validate(options => options.MaxAge >= 0, $"{DeliveryOptions.Section}:{nameof(DeliveryOptions.MaxAge)} is a number of seconds, 0 or more.")
            .ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ItemNumbers>();
        builder.Services.AddSingleton<PublishedDirectory>();
        builder.Services.AddSingleton<DirectoryKeeper>();
        builder.Services.AddSingleton<AnswerCache>();
        builder.Services.AddSingleton<ApiDescription>();
        builder.Services.AddSingleton<DirectoryEndpoint>();
        builder.Services.AddSingleton<IStartupFilter, DeliveryStartupFilter>();
        if (section.GetValue(nameof(DeliveryOptions.Enabled), defaultValue: true))
            builder.Services.AddHostedService<DirectoryStart>();
        builder.Services.AddSingleton<TermKeys>();
        builder.ContentIndexHandlers().Add<DirectoryIndexHandler>();
        builder.FilterHandlers().Add<DirectoryFilterHandler>();
        builder.SortHandlers().Add<DirectorySortHandler>();
        builder.SelectorHandlers().Add<DirectorySelectorHandler>();
        return builder
            .AddNotificationHandler<ContentCacheRefresherNotification, DirectoryChangeHandler>()
            .AddNotificationHandler<MediaCacheRefresherNotification, DirectoryChangeHandler>()
            .AddNotificationHandler<ContentTypeCacheRefresherNotification, DirectoryChangeHandler>()
            .AddNotificationHandler<LanguageCacheRefresherNotification, DirectoryChangeHandler>()
            .AddNotificationHandler<DomainCacheRefresherNotification, DirectoryChangeHandler>()
            .AddNotificationHandler<PublicAccessCacheRefresherNotification, DirectoryChangeHandler>();
    }
}
