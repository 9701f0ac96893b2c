using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Published items kept in memory up to a number; who was not asked for since the hand last came by makes room (the clock algorithm).</summary>
/// <remarks>A hit takes no lock and allocates nothing.</remarks>
internal sealed class ItemStore(int capacity)
{
    private readonly ConcurrentDictionary<Guid, Entry> _byKey = new();
    private readonly ConcurrentDictionary<int, Entry> _byId = new();
    private readonly Queue<Entry> _clock = new();
    private readonly Lock _gate = new();

    public int Count => _byKey.Count;

    public IPublishedContent? Get(Guid key) => Touch(_byKey.GetValueOrDefault(key));

    public IPublishedContent? Get(int id) => Touch(_byId.GetValueOrDefault(id));

    public void Put(IPublishedContent item)
    {
        var entry = new Entry(item);
        lock (_gate)
        {
            if (_byKey.TryGetValue(item.Key, out Entry? former))
                Forget(former);
            MakeRoom();
            _byKey[item.Key] = entry;
            _byId[item.Id] = entry;
            _clock.Enqueue(entry);
        }
    }

    public void Remove(Guid key)
    {
        if (!_byKey.ContainsKey(key))
            return;
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out Entry? entry))
                Forget(entry);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _byKey.Clear();
            _byId.Clear();
            _clock.Clear();
        }
    }

    private void MakeRoom()
    {
        // Removed entries stay in the clock until the hand finds them; it is turned before they can pile up.
        while (_byKey.Count >= capacity || _clock.Count > 2 * capacity)
        {
            Entry entry = _clock.Dequeue();
            if (entry.IsRemoved)
                continue;
            if (entry.WasAsked)
            {
                entry.WasAsked = false;
                _clock.Enqueue(entry);
                continue;
            }

            Forget(entry);
        }
    }

    private void Forget(Entry entry)
    {
        entry.IsRemoved = true;
        _byKey.TryRemove(entry.Item.Key, out _);
        _byId.TryRemove(entry.Item.Id, out _);
    }

    private static IPublishedContent? Touch(Entry? entry)
    {
        if (entry is null)
            return null;
        if (!entry.WasAsked)
            entry.WasAsked = true;
        return entry.Item;
    }

    private sealed class Entry(IPublishedContent item)
    {
        public IPublishedContent Item { get; } = item;

        public bool WasAsked { get; set; }

        public bool IsRemoved { get; set; }
    }
}
