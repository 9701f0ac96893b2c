using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Embedded.ManagementApi.ServerEvents;

internal static class ServerEventServices
{
    public static IUmbracoBuilder AddServerEvents(this IUmbracoBuilder builder)
    {
        builder.Services.AddSignalR(options => options.MaximumReceiveMessageSize = 1024);
        Add<ContentSavedNotification>(builder);
        Add<ContentPublishedNotification>(builder);
        Add<ContentUnpublishedNotification>(builder);
        Add<ContentMovedNotification>(builder);
        Add<ContentMovedToRecycleBinNotification>(builder);
        Add<ContentDeletedNotification>(builder);
        Add<MediaSavedNotification>(builder);
        Add<MediaMovedNotification>(builder);
        Add<MediaMovedToRecycleBinNotification>(builder);
        Add<MediaDeletedNotification>(builder);
        Add<ContentTypeSavedNotification>(builder);
        Add<ContentTypeDeletedNotification>(builder);
        Add<MediaTypeSavedNotification>(builder);
        Add<MediaTypeDeletedNotification>(builder);
        Add<DataTypeSavedNotification>(builder);
        Add<DataTypeDeletedNotification>(builder);
        Add<LanguageSavedNotification>(builder);
        Add<LanguageDeletedNotification>(builder);
        Add<DictionaryItemSavedNotification>(builder);
        Add<DictionaryItemDeletedNotification>(builder);
        Add<UserSavedNotification>(builder);
        Add<UserDeletedNotification>(builder);
        Add<UserGroupSavedNotification>(builder);
        Add<UserGroupDeletedNotification>(builder);
        return builder;
    }

    public static void MapServerEvents(this WebApplication app) =>
        app.MapHub<ServerEventHub>(ServerEventHub.Path).RequireAuthorization(ManagementServices.Policy);

    private static void Add<TNotification>(IUmbracoBuilder builder)
        where TNotification : INotification =>
        builder.AddNotificationAsyncHandler<TNotification, ServerEventSender<TNotification>>();
}
