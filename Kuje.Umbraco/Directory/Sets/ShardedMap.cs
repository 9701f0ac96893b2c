namespace Kuje.Umbraco.Directory.Sets;

/// <summary>A dictionary that never changes, in shards, so that one with a few changes shares most of itself with the one before.</summary>
internal sealed class ShardedMap<TKey, TValue>
    where TKey : notnull
{
    public static readonly ShardedMap<TKey, TValue> Empty = new(new Dictionary<TKey, TValue>?[Shards]);

    private const int Shards = 256;

    private readonly Dictionary<TKey, TValue>?[] _shards;

    private ShardedMap(Dictionary<TKey, TValue>?[] shards) => _shards = shards;

    public IEnumerable<KeyValuePair<TKey, TValue>> All => _shards.Where(shard => shard is not null).SelectMany(shard => shard!);

    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        if (_shards[Shard(key)] is { } shard)
            return shard.TryGetValue(key, out value);
        value = default;
        return false;
    }

    public Change Begin() => new(this);

    private static int Shard(TKey key)
    {
        int hash = key.GetHashCode();
        return (hash ^ (hash >> 8) ^ (hash >> 16)) & (Shards - 1);
    }

    /// <summary>A changed map in the making.</summary>
    internal sealed class Change(ShardedMap<TKey, TValue> before)
    {
        private readonly Dictionary<TKey, TValue>?[] _shards = (Dictionary<TKey, TValue>?[])before._shards.Clone();

        public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
        {
            if (_shards[Shard(key)] is { } shard)
                return shard.TryGetValue(key, out value);
            value = default;
            return false;
        }

        public void Set(TKey key, TValue value) => Own(key)[key] = value;

        public void Remove(TKey key)
        {
            if (_shards[Shard(key)] is { } shard && shard.ContainsKey(key))
                Own(key).Remove(key);
        }

        /// <summary>The map; the change must not be used any more.</summary>
        public ShardedMap<TKey, TValue> End() => new(_shards);

        private Dictionary<TKey, TValue> Own(TKey key)
        {
            int number = Shard(key);
            Dictionary<TKey, TValue>? shard = _shards[number];
            if (shard is null || ReferenceEquals(shard, before._shards[number]))
                _shards[number] = shard = shard is null ? [] : new(shard);
            return shard;
        }
    }
}
