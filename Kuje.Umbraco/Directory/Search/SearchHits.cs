using System.Buffers;

namespace Kuje.Umbraco.Directory.Search;

/// <summary>
/// What a search found, in arrays that go back to their pool with <see cref="Dispose"/> unless they are to be kept. Not in order until <see cref="Rank"/>:
/// most readers want facets of all and the first twenty in order.
/// </summary>
internal sealed class SearchHits : IDisposable
{
    private readonly bool _kept;
    private int[] _ids;
    private float[] _scores;

    private SearchHits(int[] ids, float[] scores)
    {
        (_ids, _scores, Count) = (ids, scores, ids.Length);
        _kept = true;
    }

    internal SearchHits(int capacity)
    {
        _ids = capacity == 0 ? [] : ArrayPool<int>.Shared.Rent(capacity);
        _scores = capacity == 0 ? [] : ArrayPool<float>.Shared.Rent(capacity);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Count);

    /// <summary>Relevance of each of <see cref="Ids"/>; comparable within one search only.</summary>
    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, Count);

    /// <summary>Brings the best <paramref name="first"/> to the front, the best first; equals are ordered by id.</summary>
    public void Rank(int first)
    {
        var count = Count;
        first = Math.Min(first, count);
        if (first <= 0)
            return;

        // Select, then sort only what is asked for: a list of twenty out of thousands needs no full sort.
        int low = 0, high = count - 1;
        while (first < count && low < high)
        {
            var pivot = low + ((high - low) >> 1);
            var (score, id) = (_scores[pivot], _ids[pivot]);
            int left = low, right = high;
            while (left <= right)
            {
                while (Before(_scores[left], _ids[left], score, id))
                    left++;
                while (Before(score, id, _scores[right], _ids[right]))
                    right--;
                if (left > right)
                    break;
                (_scores[left], _scores[right]) = (_scores[right], _scores[left]);
                (_ids[left], _ids[right]) = (_ids[right], _ids[left]);
                left++;
                right--;
            }

            if (first - 1 <= right)
                high = right;
            else if (first - 1 >= left)
                low = left;
            else
                break;
        }

        _scores.AsSpan(0, first).Sort(_ids.AsSpan(0, first), BestFirst);
        SortEqualsById(first);
    }

    /// <summary>The same, of its own: to be kept and shared, and to be in order as it is.</summary>
    public SearchHits ToKeep() => new([.. Ids], [.. Scores]);

    public void Dispose()
    {
        if (_kept)
            return;
        var (ids, scores) = (_ids, _scores);
        (_ids, _scores, Count) = ([], [], 0);
        if (ids.Length == 0)
            return;
        ArrayPool<int>.Shared.Return(ids);
        ArrayPool<float>.Shared.Return(scores);
    }

    internal void Add(int id, float score)
    {
        _ids[Count] = id;
        _scores[Count++] = score;
    }

    private static int BestFirst(float left, float right) => right.CompareTo(left);

    private static bool Before(float score, int id, float otherScore, int otherId) =>
        score > otherScore || (score == otherScore && id < otherId);

    private void SortEqualsById(int count)
    {
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && _scores[end] == _scores[start])
                end++;
            if (end - start > 1)
                Array.Sort(_ids, start, end - start);
            start = end;
        }
    }
}
