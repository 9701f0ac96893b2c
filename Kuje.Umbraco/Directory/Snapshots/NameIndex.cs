using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Sets;

namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>
/// Items by the names they answer to. Names are kept as hashes, since their texts stand in the items; who finds an item by one has to see
/// that it answers to it. Never changes.
/// </summary>
internal sealed class NameIndex
{
    public static readonly NameIndex Empty = new(ShardedMap<ulong, int>.Empty, ShardedMap<ulong, int[]>.Empty);

    // What stands for the items of the other map.
    private const int Several = -1;

    private readonly ShardedMap<ulong, int> _one;
    private readonly ShardedMap<ulong, int[]> _several;

    private NameIndex(ShardedMap<ulong, int> one, ShardedMap<ulong, int[]> several)
    {
        _one = one;
        _several = several;
    }

    /// <summary>The numbers of items that may answer to a name.</summary>
    public int[] Find(ItemKind kind, string name)
    {
        ulong hash = Hash(kind, name);
        if (!_one.TryGet(hash, out int number))
            return [];
        return number == Several && _several.TryGet(hash, out int[]? numbers) ? numbers : [number];
    }

    /// <summary>The same after items came, went, or changed.</summary>
    public NameIndex With(IEnumerable<(DirectoryItem? Before, DirectoryItem? After)> changes)
    {
        var one = _one.Begin();
        var several = _several.Begin();
        foreach ((DirectoryItem? before, DirectoryItem? after) in changes)
        {
            HashSet<ulong> old = Hashes(before), fresh = Hashes(after);
            foreach (ulong hash in old)
            {
                if (!fresh.Contains(hash))
                    Remove(hash, before!.Number);
            }

            foreach (ulong hash in fresh)
            {
                if (!old.Contains(hash))
                    Add(hash, after!.Number);
            }
        }

        return new(one.End(), several.End());

        void Add(ulong hash, int number)
        {
            if (!one.TryGet(hash, out int first))
            {
                one.Set(hash, number);
                return;
            }

            several.Set(hash, first == Several && several.TryGet(hash, out int[]? others) ? [.. others, number] : [first, number]);
            one.Set(hash, Several);
        }

        void Remove(ulong hash, int number)
        {
            int[] left = several.TryGet(hash, out int[]? numbers) ? [.. numbers.Where(other => other != number)] : [];
            if (left.Length > 1)
            {
                several.Set(hash, left);
                return;
            }

            several.Remove(hash);
            if (left is [var last])
                one.Set(hash, last);
            else
                one.Remove(hash);
        }
    }

    private static HashSet<ulong> Hashes(DirectoryItem? item) => item is null ? [] : [.. item.Names.Select(name => Hash(item.Kind, name))];

    /// <summary>The same for capital and small letters.</summary>
    private static ulong Hash(ItemKind kind, string name)
    {
        ulong hash = Fnv.Add(Fnv.Empty, (uint)kind);
        foreach (char letter in name)
            hash = Fnv.Add(hash, char.ToUpperInvariant(letter));
        return hash;
    }
}
