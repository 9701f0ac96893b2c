namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>Which documents of a segment are no longer there. Immutable.</summary>
internal readonly struct Removals
{
    private readonly ulong[]? _bits;

    private Removals(ulong[] bits, int count) => (_bits, Count) = (bits, count);

    public int Count { get; }

    public bool Any => Count > 0;

    public bool Has(int place) => _bits is not null && (_bits[place >> 6] & (1UL << (place & 63))) != 0;

    /// <summary>These and more; all of <paramref name="places"/> must be there still.</summary>
    public Removals With(List<int> places, int documents)
    {
        var bits = new ulong[(documents + 63) >> 6];
        _bits?.CopyTo(bits, 0);
        foreach (var place in places)
            bits[place >> 6] |= 1UL << (place & 63);
        return new Removals(bits, Count + places.Count);
    }
}
