using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>
/// Published items kept in memory up to a size. What is new takes a small part of the room and leaves it in the order it came; only what is
/// asked for again after it left is kept for long, until others are asked for more (the 2Q and clock algorithms).
/// </summary>
/// <remarks>
/// So whoever reads the whole site once neither fills the memory nor drives out what readers ask for. A hit takes no lock and allocates nothing.
/// </remarks>
internal sealed class ItemStore
{
    /// <summary>What an item takes beside its stored values.</summary>
    public const int OwnSize = 3 * 1024;

    /// <summary>How much larger stored values are with what converters made of them, by experience.</summary>
    public const int Growth = 4;

    private const int PartOfNew = 10;

    private readonly ConcurrentDictionary<Guid, Entry> _byKey = new();
    private readonly ConcurrentDictionary<int, Entry> _byId = new();
    private readonly Part _new;
    private readonly Part _proven;
    private readonly Queue<(Guid Key, int Size)> _left = new();
    private readonly HashSet<Guid> _leftKeys = [];
    private readonly Lock _gate = new();
    private long _leftSize;

    /// <param name="capacity">In bytes.</param>
    public ItemStore(long capacity)
    {
        _new = new Part(capacity / PartOfNew);
        _proven = new Part(capacity - _new.Capacity);
    }

    public int Count => _byKey.Count;

    /// <summary>How many bytes the items take, by estimate.</summary>
    public long Size => _new.Size + _proven.Size;

    public IPublishedContent? Get(Guid key) => Touch(_byKey.GetValueOrDefault(key));

    public IPublishedContent? Get(int id) => Touch(_byId.GetValueOrDefault(id));

    /// <param name="item">The item.</param>
    /// <param name="storedSize">The size of its stored values in bytes.</param>
    public void Put(IPublishedContent item, int storedSize)
    {
        lock (_gate)
        {
            bool isProven = _leftKeys.Remove(item.Key);
            if (_byKey.TryGetValue(item.Key, out Entry? former))
            {
                isProven |= former.Part == _proven;
                Forget(former);
            }

            // What is asked for once is looked at; what is asked for again and again is rendered.
            var entry = new Entry(item, isProven ? _proven : _new, OwnSize + ((isProven ? Growth : 1) * storedSize));
            if (entry.Size > entry.Part.Capacity)
                return;
            MakeRoom(entry.Part, entry.Size);
            entry.Part.Add(entry);
            _byKey[item.Key] = entry;
            _byId[item.Id] = entry;
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
            _new.Clear();
            _proven.Clear();
            _left.Clear();
            _leftKeys.Clear();
            _leftSize = 0;
        }
    }

    private void MakeRoom(Part part, int size)
    {
        while (part.Size + size > part.Capacity || part.IsLittered)
        {
            Entry next = part.Queue.Dequeue();
            if (next.IsRemoved)
                continue;
            if (part == _proven && next.WasAsked)
            {
                next.WasAsked = false;
                part.Queue.Enqueue(next);
                continue;
            }

            Forget(next);
            if (part == _new)
                Remember(next);
        }
    }

    /// <summary>Of what left, so much is remembered as would fill half the room: reading a larger site again proves nothing.</summary>
    private void Remember(Entry gone)
    {
        if (!_leftKeys.Add(gone.Item.Key))
            return;
        _left.Enqueue((gone.Item.Key, gone.Size));
        _leftSize += gone.Size;
        while (_leftSize > _proven.Capacity / 2)
        {
            (Guid key, int size) = _left.Dequeue();
            _leftKeys.Remove(key);
            _leftSize -= size;
        }
    }

    private void Forget(Entry entry)
    {
        entry.IsRemoved = true;
        entry.Part.Size -= entry.Size;
        entry.Part.Count--;
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

    private sealed class Part(long capacity)
    {
        public long Capacity => capacity;

        /// <summary>Removed entries stay in it until their turn comes.</summary>
        public Queue<Entry> Queue { get; } = new();

        public long Size { get; set; }

        public int Count { get; set; }

        /// <summary>More removed entries than others; the queue is turned before they pile up.</summary>
        public bool IsLittered => Queue.Count > (2 * Count) + 16;

        public void Add(Entry entry)
        {
            Queue.Enqueue(entry);
            Size += entry.Size;
            Count++;
        }

        public void Clear()
        {
            Queue.Clear();
            Size = 0;
            Count = 0;
        }
    }

    private sealed class Entry(IPublishedContent item, Part part, int size)
    {
        public IPublishedContent Item => item;

        public Part Part => part;

        public int Size => size;

        public bool WasAsked { get; set; }

        public bool IsRemoved { get; set; }
    }
}
