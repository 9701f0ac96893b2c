namespace Kuje.Umbraco.Directory.Sets;

/// <summary>The items that have one value: a list where they are few, bits where they are many. Never changes.</summary>
internal sealed class Postings
{
    public static readonly Postings None = new([], null);

    // A list of 32-bit numbers is the smaller of the two up to one item in 32.
    private const int Sparse = 32;

    private readonly int[]? _list;
    private readonly Bits? _bits;

    private Postings(int[]? list, Bits? bits)
    {
        _list = list;
        _bits = bits;
        Count = list?.Length ?? bits!.Count();
    }

    public int Count { get; }

    public static Postings Of(IEnumerable<int> numbers)
    {
        int[] list = [.. numbers.Distinct().Order()];
        return From(list, list);
    }

    /// <summary>The same without some numbers, and with others.</summary>
    public Postings With(IReadOnlyCollection<int> removed, IReadOnlyCollection<int> added)
    {
        if (_bits is not null)
        {
            Bits bits = _bits.Copy();
            foreach (int number in removed)
                bits.Remove(number);
            foreach (int number in added)
                bits.Add(number);
            int count = bits.Count();
            return count * Sparse * 2 < bits.Capacity ? new(Numbers(bits, count), null) : new(null, bits);
        }

        HashSet<int> gone = [.. removed];
        int[] list = [.. _list!.Where(number => !gone.Contains(number)).Union(added).Order()];
        return From(list, list);
    }

    public bool Contains(int number) => _bits?[number] ?? Array.BinarySearch(_list!, number) >= 0;

    /// <summary>As a set, which must not be changed.</summary>
    public Bits ToBits()
    {
        if (_bits is not null)
            return _bits;
        var bits = new Bits(_list!.Length == 0 ? 0 : _list[^1] + 1);
        AddTo(bits);
        return bits;
    }

    public void AddTo(Bits bits)
    {
        if (_bits is not null)
        {
            bits.Or(_bits);
            return;
        }

        foreach (int number in _list!)
            bits.Add(number);
    }

    /// <summary>How many of them are in a set.</summary>
    public int CountIn(Bits set)
    {
        if (_bits is not null)
            return _bits.CountAnd(set);
        var count = 0;
        foreach (int number in _list!)
        {
            if (set[number])
                count++;
        }

        return count;
    }

    public IEnumerable<int> Numbers() => _list ?? Numbers(_bits!, Count);

    private static Postings From(int[] list, int[] sorted)
    {
        if (sorted.Length == 0)
            return None;
        if ((long)sorted.Length * Sparse <= sorted[^1])
            return new(list, null);
        var bits = new Bits(sorted[^1] + 1);
        foreach (int number in sorted)
            bits.Add(number);
        return new(null, bits);
    }

    private static int[] Numbers(Bits bits, int count)
    {
        var numbers = new int[count];
        var i = 0;
        foreach (int number in bits)
            numbers[i++] = number;
        return numbers;
    }
}
