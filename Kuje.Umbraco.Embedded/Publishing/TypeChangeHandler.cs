using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>
/// Forgets all published items when a type or data type changes: Core names the types whose own items are affected, but blocks hold elements
/// of any type.
/// </summary>
internal sealed class TypeChangeHandler(PublishedDocuments documents, PublishedMedia media, PublishedContentTypeCache types)
    : INotificationHandler<ContentTypeCacheRefresherNotification>, INotificationHandler<DataTypeCacheRefresherNotification>
{
    public void Handle(ContentTypeCacheRefresherNotification notification) => ForgetAll();

    public void Handle(DataTypeCacheRefresherNotification notification) => ForgetAll();

    private void ForgetAll()
    {
        types.ClearAll();
        documents.ClearConvertedContentCache();
        media.ClearConvertedContentCache();
    }
}
