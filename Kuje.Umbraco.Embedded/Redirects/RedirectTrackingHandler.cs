using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;

namespace Kuje.Umbraco.Embedded.Redirects;

/// <summary>Has redirects made when published documents are renamed or moved, unless the site turned that off.</summary>
internal sealed class RedirectTrackingHandler(IRedirectTracker tracker, IOptionsMonitor<WebRoutingSettings> settings) :
    INotificationHandler<ContentPublishingNotification>,
    INotificationHandler<ContentPublishedNotification>,
    INotificationHandler<ContentMovingNotification>,
    INotificationHandler<ContentMovedNotification>
{
    private const string State = "Kuje.Umbraco.Embedded.Redirects";

    public void Handle(ContentPublishingNotification notification) => Store(notification, notification.PublishedEntities, isMove: false);

    public void Handle(ContentPublishedNotification notification) => Create(notification);

    public void Handle(ContentMovingNotification notification) =>
        Store(notification, notification.MoveInfoCollection.Select(move => move.Entity), isMove: true);

    public void Handle(ContentMovedNotification notification) => Create(notification);

    private void Store(StatefulNotification notification, IEnumerable<IContent> contents, bool isMove)
    {
        if (settings.CurrentValue.DisableRedirectUrlTracking)
            return;
        var oldRoutes = new Dictionary<(int, string), (Guid, string)>();
        foreach (IContent content in contents)
            tracker.StoreOldRoute(content, oldRoutes, isMove);
        if (oldRoutes.Count > 0)
            notification.State[State] = oldRoutes;
    }

    private void Create(StatefulNotification notification)
    {
        if (notification.State.TryGetValue(State, out object? state) && state is Dictionary<(int, string), (Guid, string)> oldRoutes)
            tracker.CreateRedirects(oldRoutes);
    }
}
