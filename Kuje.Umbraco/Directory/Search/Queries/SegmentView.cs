using Kuje.Umbraco.Directory.Search.Postings;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>A segment as one version of the index sees it.</summary>
/// <param name="Segment">The documents.</param>
/// <param name="Removed">Those of them that are no longer there.</param>
/// <param name="Start">The number of its first document in this version of the index.</param>
internal readonly record struct SegmentView(Segment Segment, Removals Removed, int Start)
{
    /// <summary>In how many documents that are still there a term is; counts no further than <paramref name="most"/>.</summary>
    public int Reach(int term, int most)
    {
        if (!Removed.Any)
            return Math.Min(most, Segment.Frequency[term]);
        var (reach, place) = (0, -1);
        for (var position = Segment.PostingStart[term]; position < Segment.PostingStart[term + 1] && reach < most; position++)
        {
            place += VarInt.Read(Segment.Postings, ref position);
            if (!Removed.Has(place))
                reach++;
        }

        return reach;
    }

    public bool HasAny(ReadOnlySpan<int> terms)
    {
        foreach (var term in terms)
        {
            if (Reach(term, 1) > 0)
                return true;
        }

        return false;
    }
}
