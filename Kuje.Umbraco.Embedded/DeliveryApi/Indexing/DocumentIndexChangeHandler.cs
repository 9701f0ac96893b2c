using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>
/// Brings the index up to date as the caches are: within the call that changed the content, so that the very next query sees it.
/// </summary>
internal sealed class DocumentIndexChangeHandler(DocumentIndexKeeper keeper, ProtectedDocuments protectedDocuments) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification is { MessageType: MessageType.RefreshByPayload, MessageObject: ContentCacheRefresher.JsonPayload[] changes })
            keeper.Update(changes);
        else
            keeper.Refresh();
    }

    public void Handle(ContentTypeCacheRefresherNotification notification) => keeper.Refresh();

    public void Handle(LanguageCacheRefresherNotification notification) => keeper.Refresh();

    public void Handle(PublicAccessCacheRefresherNotification notification) => protectedDocuments.Forget();
}
