using Kuje.Umbraco.Directory.Search.Postings;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>A segment as one version of the index sees it.</summary>
/// <param name="Segment">The documents.</param>
/// <param name="Removed">Those of them that are no longer there.</param>
/// <param name="Start">The number of its first document in this version of the index.</param>
internal readonly record struct SegmentView(Segment Segment, Removals Removed, int Start)
{
    /// <summary>How many documents are still there.</summary>
    public int Count => Segment.Count - Removed.Count;

    /// <summary>In how many documents that are still there a term is; counts no further than <paramref name="most"/>.</summary>
    public int Reach(int term, int most)
    {
        var slot = Segment.SlotOf(term);
        if (slot < 0)
            return 0;
        if (!Removed.Any)
            return Math.Min(most, Segment.Frequency[slot]);
        var (reach, place) = (0, -1);
        for (var position = Segment.PostingStart[slot]; position < Segment.PostingStart[slot + 1] && reach < most; position++)
        {
            place += VarInt.Read(Segment.Postings, ref position);
            if (!Removed.Has(place))
                reach++;
        }

        return reach;
    }
}
