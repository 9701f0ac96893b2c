using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;

namespace Kuje.Umbraco.Embedded.Redirects;

internal static class RedirectServices
{
    public static IUmbracoBuilder AddRedirectTracking(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IRedirectTracker, RedirectTracker>();
        builder.AddNotificationHandler<ContentPublishingNotification, RedirectTrackingHandler>();
        builder.AddNotificationHandler<ContentPublishedNotification, RedirectTrackingHandler>();
        builder.AddNotificationHandler<ContentMovingNotification, RedirectTrackingHandler>();
        builder.AddNotificationHandler<ContentMovedNotification, RedirectTrackingHandler>();
        return builder;
    }
}
