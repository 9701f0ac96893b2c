using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Sync;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>One server: a message is delivered by running the refresher at once, so that caches are right when the change returns.</summary>
internal sealed class LocalServerMessenger(ContentGeneration generation) : IServerMessenger
{
    public void Sync()
    {
        // Nobody else sends messages.
    }

    public void SendMessages()
    {
        // Every message was delivered when it was queued.
    }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> payloadRefresher)
            throw new InvalidOperationException($"{refresher.Name} takes no payload of {typeof(TPayload)}.");
        generation.Refresh(ContentChange.Of(payload), () =>
        {
            payloadRefresher.RefreshInternal(payload);
            payloadRefresher.Refresh(payload);
        });
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) => generation.Refresh(() =>
    {
        foreach (T instance in instances)
        {
            if (refresher is ICacheRefresher<T> typed)
                typed.Refresh(instance);
            else
                refresher.Refresh(getNumericId(instance));
        }
    });

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) => generation.Refresh(() =>
    {
        foreach (T instance in instances)
        {
            if (refresher is ICacheRefresher<T> typed)
                typed.Refresh(instance);
            else
                refresher.Refresh(getGuidId(instance));
        }
    });

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) => generation.Refresh(() =>
    {
        foreach (T instance in instances)
        {
            if (refresher is ICacheRefresher<T> typed)
                typed.Remove(instance);
            else
                refresher.Remove(getNumericId(instance));
        }
    });

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => generation.Refresh(() =>
    {
        foreach (int id in numericIds)
            refresher.Remove(id);
    });

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => generation.Refresh(() =>
    {
        foreach (int id in numericIds)
            refresher.Refresh(id);
    });

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => generation.Refresh(() =>
    {
        foreach (Guid id in guidIds)
            refresher.Refresh(id);
    });

    public void QueueRefreshAll(ICacheRefresher refresher) => generation.Refresh(refresher.RefreshAll);
}
