using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>Entries up to a number of bytes; what was not asked for since the hand last came by makes room (the clock algorithm).</summary>
/// <remarks>A hit takes no lock and allocates nothing. Puts must not run side by side.</remarks>
/// <param name="capacity">In bytes, as <paramref name="size"/> counts them.</param>
/// <param name="size">The bytes that an entry holds.</param>
internal sealed class BoundedCache<TKey, TValue>(long capacity, Func<TKey, TValue, long> size)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly Queue<Entry> _clock = new();
    private long _size;

    /// <summary>The bytes held now.</summary>
    public long Size => Volatile.Read(ref _size);

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (_entries.TryGetValue(key, out Entry? entry))
        {
            if (!entry.WasAsked)
                entry.WasAsked = true;
            value = entry.Value;
            return true;
        }

        value = null;
        return false;
    }

    public void Put(TKey key, TValue value)
    {
        var entry = new Entry(key, value, size(key, value));
        // One answer that fills much of the room would cost more than it saves.
        if (entry.Bytes > capacity / 8)
            return;

        // An entry that is replaced stays in the clock, and counts, until the hand finds it.
        while (_size + entry.Bytes > capacity && _clock.TryDequeue(out Entry? oldest))
        {
            if (oldest.WasAsked && _entries.TryGetValue(oldest.Key, out Entry? current) && ReferenceEquals(current, oldest))
            {
                oldest.WasAsked = false;
                _clock.Enqueue(oldest);
                continue;
            }

            _entries.TryRemove(KeyValuePair.Create(oldest.Key, oldest));
            _size -= oldest.Bytes;
        }

        _entries[key] = entry;
        _clock.Enqueue(entry);
        _size += entry.Bytes;
    }

    private sealed class Entry(TKey key, TValue value, long bytes)
    {
        public TKey Key { get; } = key;

        public TValue Value { get; } = value;

        public long Bytes { get; } = bytes;

        public bool WasAsked { get; set; }
    }
}
