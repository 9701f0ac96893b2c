namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>
/// Some words of a <see cref="WordPool"/> in the order of their letters, to find those that begin, or end, in a certain way.
/// The latest are not in order yet and are looked through one by one, so that adding costs little. Readers as in the pool.
/// </summary>
internal sealed class WordOrder(WordPool pool, bool fromEnd)
{
    private const int FewestUnordered = 256;

    private int[] _words = new int[16];
    private int _count;
    private int[] _ordered = [];

    public void Add(int word)
    {
        if (_count == _words.Length)
            Volatile.Write(ref _words, WordPool.Grown(_words, _count + 1));
        _words[_count] = word;
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>Brings the latest into order when they have become many.</summary>
    public void Tidy()
    {
        var (ordered, latest) = (_ordered, _words.AsSpan(_ordered.Length.._count).ToArray());
        if (latest.Length < FewestUnordered + (ordered.Length >> 4))
            return;
        Array.Sort(latest, (left, right) => Compare(pool[left], pool[right]));
        var all = new int[_count];
        for (int i = 0, o = 0, l = 0; i < all.Length; i++)
        {
            var takeLatest = o == ordered.Length || (l < latest.Length && Compare(pool[latest[l]], pool[ordered[o]]) < 0);
            all[i] = takeLatest ? latest[l++] : ordered[o++];
        }

        Volatile.Write(ref _ordered, all);
    }

    /// <summary>The words that begin (or end) with <paramref name="part"/>.</summary>
    public List<int> With(ReadOnlySpan<char> part)
    {
        Span<byte> buffer = stackalloc byte[WordPool.BufferSize];
        var bytes = buffer[..WordPool.Encode(part, buffer)];
        List<int> found = [];
        // In this order: what is ordered is among the words, and what is among the words is in the pool.
        var ordered = Volatile.Read(ref _ordered);
        for (var i = FirstNotBefore(ordered, bytes); i < ordered.Length && Has(ordered[i], bytes); i++)
            found.Add(ordered[i]);
        var count = Volatile.Read(ref _count);
        var words = Volatile.Read(ref _words);
        for (var i = ordered.Length; i < count; i++)
        {
            if (Has(words[i], bytes))
                found.Add(words[i]);
        }

        return found;
    }

    private bool Has(int word, ReadOnlySpan<byte> part) => fromEnd ? pool[word].EndsWith(part) : pool[word].StartsWith(part);

    private int FirstNotBefore(int[] ordered, ReadOnlySpan<byte> part)
    {
        int low = 0, high = ordered.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Compare(pool[ordered[middle]], part) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (!fromEnd)
            return left.SequenceCompareTo(right);
        for (int l = left.Length - 1, r = right.Length - 1; l >= 0 && r >= 0; l--, r--)
        {
            if (left[l] != right[r])
                return left[l].CompareTo(right[r]);
        }

        return left.Length.CompareTo(right.Length);
    }
}
