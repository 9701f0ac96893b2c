using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Directory;

/// <summary>Hears of changes as the caches do, so on every server of a cluster, and after the caches were brought up to date.</summary>
internal sealed class DirectoryChangeHandler(DirectoryKeeper keeper, IMediaNavigationQueryService mediaTree) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<DomainCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>
{
    private const TreeChangeTypes WithBranch = TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove;

    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification is not { MessageType: MessageType.RefreshByPayload, MessageObject: ContentCacheRefresher.JsonPayload[] changes }
            || changes.Any(change => change.ChangeTypes.HasType(TreeChangeTypes.RefreshAll) || change.Key is null))
        {
            keeper.Refresh();
            return;
        }

        ContentCacheRefresher.JsonPayload[] own = [.. changes.Where(change => !change.Blueprint)];
        keeper.Update(
            [.. own.Where(change => !change.ChangeTypes.HasTypesAny(WithBranch)).Select(change => change.Key!.Value)],
            [.. own.Where(change => change.ChangeTypes.HasTypesAny(WithBranch)).Select(change => change.Key!.Value)],
            []);
    }

    public void Handle(MediaCacheRefresherNotification notification)
    {
        if (notification is not { MessageType: MessageType.RefreshByPayload, MessageObject: MediaCacheRefresher.JsonPayload[] changes }
            || changes.Any(change => change.ChangeTypes.HasType(TreeChangeTypes.RefreshAll) || change.Key is null))
        {
            keeper.Refresh();
            return;
        }

        keeper.Update([], [], [.. changes.SelectMany(change => change.ChangeTypes.HasTypesAny(WithBranch) ? Branch(change.Key!.Value) : [change.Key!.Value])]);
    }

    public void Handle(ContentTypeCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not ContentTypeCacheRefresher.JsonPayload[] changes || changes.Any(change => change.ItemType != nameof(IMemberType)))
            keeper.Refresh();
    }

    public void Handle(LanguageCacheRefresherNotification notification) => keeper.Refresh();

    public void Handle(DomainCacheRefresherNotification notification) => keeper.Refresh();

    public void Handle(PublicAccessCacheRefresherNotification notification) => keeper.Refresh();

    private IEnumerable<Guid> Branch(Guid key)
    {
        IEnumerable<Guid> below = mediaTree.TryGetDescendantsKeys(key, out IEnumerable<Guid> found) ? found : [];
        IEnumerable<Guid> inBin = mediaTree.TryGetDescendantsKeysInBin(key, out found) ? found : [];
        return below.Concat(inBin).Prepend(key);
    }
}
