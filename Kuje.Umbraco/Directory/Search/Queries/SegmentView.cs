using Kuje.Umbraco.Directory.Search.Postings;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>A segment as one version of the index sees it.</summary>
/// <param name="Segment">The documents.</param>
/// <param name="Removed">Those of them that are no longer there.</param>
/// <param name="Start">The number of its first document in this version of the index.</param>
internal readonly record struct SegmentView(Segment Segment, Removals Removed, int Start)
{
    public int Live => Segment.Count - Removed.Count;
}
