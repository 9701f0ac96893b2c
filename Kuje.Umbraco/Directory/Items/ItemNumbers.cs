using System.Collections.Concurrent;

namespace Kuje.Umbraco.Directory.Items;

/// <summary>
/// Gives every key that the directory meets a small number, for good. Snapshots share it: a number without an item in a snapshot is
/// just not there.
/// </summary>
internal sealed class ItemNumbers
{
    private readonly ConcurrentDictionary<Guid, int> _numbers = new();
    private readonly List<Guid> _keys = [];
    private readonly Lock _adding = new();

    public int Of(Guid key)
    {
        if (_numbers.TryGetValue(key, out int number))
            return number;
        lock (_adding)
        {
            if (_numbers.TryGetValue(key, out number))
                return number;
            _keys.Add(key);
            return _numbers[key] = _keys.Count - 1;
        }
    }

    public Guid KeyOf(int number)
    {
        lock (_adding)
            return _keys[number];
    }

    /// <summary>-1 for a key never met.</summary>
    public int Find(Guid key) => _numbers.TryGetValue(key, out int number) ? number : -1;
}
