using System.Collections.Concurrent;

namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>
/// Keeps what was worked out for a word, twice <paramref name="half"/> of them at most. When the young half is full
/// it becomes the old one and the old one is dropped, so what is asked for stays and nothing has to be counted.
/// </summary>
internal sealed class BoundedCache<T>(int half)
    where T : class
{
    private ConcurrentDictionary<string, T> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, T> _old = new(StringComparer.Ordinal);
    private int _added;

    public T? Find(string key) => _young.TryGetValue(key, out var value) || _old.TryGetValue(key, out value) ? value : null;

    public T GetOrAdd(string key, Func<string, T> create)
    {
        if (_young.TryGetValue(key, out var value))
            return value;
        if (!_old.TryGetValue(key, out value))
            value = create(key);
        if (Interlocked.Increment(ref _added) > half)
        {
            _old = _young;
            _young = new(StringComparer.Ordinal);
            _added = 0;
        }

        _young[key] = value;
        return value;
    }
}
