namespace Kuje.Umbraco.Directory.Sets;

/// <summary>Numbers in an order, and the place of each. Never changes; one with a few changes is made in one pass.</summary>
internal sealed class SortedOrder
{
    public static readonly SortedOrder Empty = new([]);

    private readonly int[] _ranks;

    private SortedOrder(int[] numbers)
    {
        Numbers = numbers;
        _ranks = new int[numbers.Length == 0 ? 0 : numbers.Max() + 1];
        for (var i = 0; i < numbers.Length; i++)
            _ranks[numbers[i]] = i;
    }

    public int[] Numbers { get; }

    /// <summary>The place of a number that is in the order.</summary>
    public int Rank(int number) => _ranks[number];

    /// <summary>The same without some numbers and with others, which are compared with those that stay.</summary>
    public SortedOrder With(IReadOnlyCollection<int> removed, IReadOnlyCollection<int> added, Comparison<int> compare)
    {
        if (removed.Count == 0 && added.Count == 0)
            return this;
        int[] fresh = [.. added];
        Array.Sort(fresh, compare);
        int[] kept = Numbers;
        if (removed.Count > 0)
        {
            HashSet<int> gone = [.. removed];
            kept = Array.FindAll(kept, number => !gone.Contains(number));
        }

        if (fresh.Length == 0)
            return new(kept);
        if (kept.Length == 0)
            return new(fresh);
        var merged = new int[kept.Length + fresh.Length];
        int from = 0, to = 0;
        foreach (int number in fresh)
        {
            int place = from + Place(kept.AsSpan(from), number, compare);
            kept.AsSpan(from, place - from).CopyTo(merged.AsSpan(to));
            to += place - from;
            from = place;
            merged[to++] = number;
        }

        kept.AsSpan(from).CopyTo(merged.AsSpan(to));
        return new(merged);
    }

    private static int Place(ReadOnlySpan<int> sorted, int number, Comparison<int> compare)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (compare(sorted[middle], number) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
