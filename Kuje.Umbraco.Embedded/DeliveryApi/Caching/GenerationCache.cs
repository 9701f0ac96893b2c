using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Kuje.Umbraco.Embedded.Publishing;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>
/// What was derived from content, kept up to a number of bytes and only as long as the generation it was derived in
/// (see <see cref="ContentGeneration"/>); what was not asked for since the hand last came by makes room (the clock algorithm).
/// </summary>
/// <remarks>A hit takes no lock and allocates nothing.</remarks>
/// <param name="generation">Moves with every change of content.</param>
/// <param name="capacity">In bytes, as <paramref name="size"/> counts them.</param>
/// <param name="size">The bytes that an entry holds.</param>
internal sealed class GenerationCache<TKey, TValue>(ContentGeneration generation, long capacity, Func<TKey, TValue, long> size)
    where TKey : notnull
    where TValue : class
{
    private Shelf _shelf = new(0);

    /// <summary>The bytes held now.</summary>
    public long Size => Volatile.Read(ref _shelf).Size;

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        Shelf shelf = Volatile.Read(ref _shelf);
        if (shelf.Generation == generation.Current && shelf.Entries.TryGetValue(key, out Entry? entry))
        {
            if (!entry.WasAsked)
                entry.WasAsked = true;
            value = entry.Value;
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Keeps a value that was derived in a generation, if that is still the current one.</summary>
    /// <returns>False where content changed meanwhile, so that the value may be neither kept nor given to others.</returns>
    public bool TryKeep(TKey key, TValue value, long derivedIn)
    {
        long bytes = size(key, value);
        return generation.TryKeep(derivedIn, () =>
        {
            // Content's own lock is held here: puts never run side by side.
            Shelf shelf = _shelf;
            if (shelf.Generation != derivedIn)
            {
                shelf = new Shelf(derivedIn);
                Volatile.Write(ref _shelf, shelf);
            }

            // One answer that fills much of the room would cost more than it saves.
            if (bytes <= capacity / 8)
                shelf.Put(new Entry(key, value, bytes), capacity);
        });
    }

    private sealed class Shelf(long generation)
    {
        private readonly Queue<Entry> _clock = new();
        private long _size;

        public long Generation { get; } = generation;

        public ConcurrentDictionary<TKey, Entry> Entries { get; } = new();

        public long Size => Volatile.Read(ref _size);

        public void Put(Entry entry, long capacity)
        {
            // An entry that is replaced stays in the clock, and counts, until the hand finds it.
            while (_size + entry.Bytes > capacity && _clock.TryDequeue(out Entry? oldest))
            {
                if (oldest.WasAsked && Entries.TryGetValue(oldest.Key, out Entry? current) && ReferenceEquals(current, oldest))
                {
                    oldest.WasAsked = false;
                    _clock.Enqueue(oldest);
                    continue;
                }

                Entries.TryRemove(KeyValuePair.Create(oldest.Key, oldest));
                _size -= oldest.Bytes;
            }

            Entries[entry.Key] = entry;
            _clock.Enqueue(entry);
            _size += entry.Bytes;
        }
    }

    private sealed class Entry(TKey key, TValue value, long bytes)
    {
        public TKey Key { get; } = key;

        public TValue Value { get; } = value;

        public long Bytes { get; } = bytes;

        public bool WasAsked { get; set; }
    }
}
