using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.ServerEvents;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.ServerEvents;

namespace Kuje.Umbraco.Embedded.ManagementApi.ServerEvents;

/// <summary>Turns what Core announces into events of the client. They name what changed and nothing of it.</summary>
internal sealed class ServerEventSender<TNotification>(IHubContext<ServerEventHub, IServerEventHub> clients) : INotificationAsyncHandler<TNotification>
    where TNotification : INotification
{
    public async Task HandleAsync(TNotification notification, CancellationToken cancellationToken)
    {
        foreach ((string type, IEnumerable<IEntity> entities) in Changes(notification))
        {
            foreach (IEntity entity in entities)
                await SendAsync(type, entity);
        }
    }

    private async Task SendAsync(string type, IEntity entity)
    {
        if (SourceOf(entity) is not { } source)
            return;
        await clients.Clients.All.notify(new ServerEvent { EventType = type, EventSource = source, Key = entity.Key });
        if (entity is IUser)
        {
            await clients.Clients.User(entity.Id.ToString(CultureInfo.InvariantCulture))
                .notify(new ServerEvent { EventType = type, EventSource = Constants.ServerEvents.EventSource.CurrentUser, Key = entity.Key });
        }
    }

    private static IEnumerable<(string Type, IEnumerable<IEntity> Entities)> Changes(TNotification notification)
    {
        string updated = Constants.ServerEvents.EventType.Updated;
        return notification switch
        {
            UserSavedNotification saved => Saved(saved.SavedEntities),
            ContentSavedNotification saved => Saved(saved.SavedEntities),
            ContentPublishedNotification published => [(updated, published.PublishedEntities)],
            ContentUnpublishedNotification unpublished => [(updated, unpublished.UnpublishedEntities)],
            ContentMovedNotification moved => [(updated, moved.MoveInfoCollection.Select(move => move.Entity))],
            ContentMovedToRecycleBinNotification trashed => [(Constants.ServerEvents.EventType.Trashed, trashed.MoveInfoCollection.Select(move => move.Entity))],
            ContentDeletedNotification deleted => Deleted(deleted.DeletedEntities),
            MediaSavedNotification saved => Saved(saved.SavedEntities),
            MediaMovedNotification moved => [(updated, moved.MoveInfoCollection.Select(move => move.Entity))],
            MediaMovedToRecycleBinNotification trashed => [(Constants.ServerEvents.EventType.Trashed, trashed.MoveInfoCollection.Select(move => move.Entity))],
            MediaDeletedNotification deleted => Deleted(deleted.DeletedEntities),
            ContentTypeSavedNotification saved => Saved(saved.SavedEntities),
            ContentTypeDeletedNotification deleted => Deleted(deleted.DeletedEntities),
            MediaTypeSavedNotification saved => Saved(saved.SavedEntities),
            MediaTypeDeletedNotification deleted => Deleted(deleted.DeletedEntities),
            DataTypeSavedNotification saved => Saved(saved.SavedEntities),
            DataTypeDeletedNotification deleted => Deleted(deleted.DeletedEntities),
            LanguageSavedNotification saved => Saved(saved.SavedEntities),
            LanguageDeletedNotification deleted => Deleted(deleted.DeletedEntities),
            DictionaryItemSavedNotification saved => Saved(saved.SavedEntities),
            DictionaryItemDeletedNotification deleted => Deleted(deleted.DeletedEntities),
            UserDeletedNotification deleted => Deleted(deleted.DeletedEntities),
            UserGroupSavedNotification saved => Saved(saved.SavedEntities),
            UserGroupDeletedNotification deleted => Deleted(deleted.DeletedEntities),
            _ => [],
        };
    }

    private static IEnumerable<(string Type, IEnumerable<IEntity> Entities)> Saved(IEnumerable<IEntity> entities) =>
        [(Constants.ServerEvents.EventType.Updated, entities)];

    private static IEnumerable<(string Type, IEnumerable<IEntity> Entities)> Deleted(IEnumerable<IEntity> entities) =>
        [(Constants.ServerEvents.EventType.Deleted, entities)];

    private static string? SourceOf(IEntity entity) => entity switch
    {
        IContent { Blueprint: true } => Constants.ServerEvents.EventSource.DocumentBlueprint,
        IContent => Constants.ServerEvents.EventSource.Document,
        IMedia => Constants.ServerEvents.EventSource.Media,
        IContentType => Constants.ServerEvents.EventSource.DocumentType,
        IMediaType => Constants.ServerEvents.EventSource.MediaType,
        IDataType => Constants.ServerEvents.EventSource.DataType,
        ILanguage => Constants.ServerEvents.EventSource.Language,
        IDictionaryItem => Constants.ServerEvents.EventSource.DictionaryItem,
        IUser => Constants.ServerEvents.EventSource.User,
        IUserGroup => Constants.ServerEvents.EventSource.UserGroup,
        _ => null,
    };
}
