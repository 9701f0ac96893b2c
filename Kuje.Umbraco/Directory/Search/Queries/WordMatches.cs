namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>All terms that answer a word, segment by segment, in the order of terms.</summary>
/// <param name="Segments">By the segment's place in the index.</param>
/// <param name="Reach">In how many documents they are, counted once for each term, and no further than <see cref="MostReach"/>.</param>
internal sealed record WordMatches(TermMatch[][] Segments, int Reach)
{
    public const int MostReach = 50;

    /// <summary>How well a term of a segment answers the word; 0 if it does not.</summary>
    public float QualityOf(int segment, int term)
    {
        var matches = Segments[segment];
        int low = 0, high = matches.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (matches[middle].Term == term)
                return matches[middle].Quality;
            if (matches[middle].Term < term)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return 0;
    }
}
