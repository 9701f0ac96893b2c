using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>Tells the summaries what has changed, on every server of a cluster.</summary>
internal sealed class SummaryIndexRefresher(SummaryIndex index, IDocumentNavigationQueryService navigation)
    : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageType is not MessageType.RefreshByPayload
            || notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads)
        {
            index.MarkAll();
            return;
        }

        foreach (var payload in payloads.Where(payload => !payload.Blueprint))
        {
            if (payload.ChangeTypes.HasType(TreeChangeTypes.RefreshAll) || payload.Key is not { } key)
            {
                index.MarkAll();
                continue;
            }

            var isBranch = payload.ChangeTypes.HasType(TreeChangeTypes.RefreshBranch) || payload.ChangeTypes.HasType(TreeChangeTypes.Remove);
            index.Mark(key, isBranch ? payload.Id : null);

            // What comes back from the recycle bin is not among the summaries.
            if (isBranch && navigation.TryGetDescendantsKeys(key, out var descendants))
            {
                foreach (var descendant in descendants)
                {
                    index.Mark(descendant, branch: null);
                }
            }
        }
    }
}
