namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>From a key (a base form, a part, a root) to the terms that have it.</summary>
internal sealed class KeyTable
{
    private readonly Dictionary<string, (int Start, int Count)> _ranges;
    private readonly int[] _terms;

    public KeyTable(List<(string Key, int Term)> pairs)
    {
        _ranges = new Dictionary<string, (int Start, int Count)>(StringComparer.Ordinal);
        foreach (var (key, _) in pairs)
        {
            _ranges.TryGetValue(key, out var range);
            _ranges[key] = (0, range.Count + 1);
        }

        var next = 0;
        foreach (var key in _ranges.Keys.ToArray())
        {
            var count = _ranges[key].Count;
            _ranges[key] = (next, 0);
            next += count;
        }

        _terms = new int[next];
        foreach (var (key, term) in pairs)
        {
            var (start, count) = _ranges[key];
            _terms[start + count] = term;
            _ranges[key] = (start, count + 1);
        }
    }

    public IEnumerable<string> Keys => _ranges.Keys;

    public int Count => _ranges.Count;

    public ReadOnlySpan<int> Find(string key) =>
        _ranges.TryGetValue(key, out var range) ? _terms.AsSpan(range.Start, range.Count) : [];

    public Lookup Spans() => new(this, _ranges.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Finds keys that are not strings yet.</summary>
    public readonly struct Lookup(KeyTable table, Dictionary<string, (int Start, int Count)>.AlternateLookup<ReadOnlySpan<char>> ranges)
    {
        public ReadOnlySpan<int> Find(ReadOnlySpan<char> key) =>
            ranges.TryGetValue(key, out var range) ? table._terms.AsSpan(range.Start, range.Count) : [];
    }
}
