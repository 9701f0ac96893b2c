using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>What the cache refreshers of the site say, which is all that other servers of a cluster hear of a change.</summary>
internal sealed class RefresherMessages :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<DomainCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>
{
    private readonly Queue<CacheRefresherNotification> _messages = new();

    public IReadOnlyCollection<CacheRefresherNotification> Take()
    {
        CacheRefresherNotification[] messages = [.. _messages];
        _messages.Clear();
        return messages;
    }

    public void Handle(ContentCacheRefresherNotification notification) => _messages.Enqueue(notification);

    public void Handle(MediaCacheRefresherNotification notification) => _messages.Enqueue(notification);

    public void Handle(ContentTypeCacheRefresherNotification notification) => _messages.Enqueue(notification);

    public void Handle(LanguageCacheRefresherNotification notification) => _messages.Enqueue(notification);

    public void Handle(DomainCacheRefresherNotification notification) => _messages.Enqueue(notification);

    public void Handle(PublicAccessCacheRefresherNotification notification) => _messages.Enqueue(notification);
}
