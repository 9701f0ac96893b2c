namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>All terms that answer a word.</summary>
internal sealed class WordMatches
{
    public const int MostReach = 50;

    public WordMatches(TermMatch[] terms, int reach, SegmentView[] segments)
    {
        Terms = terms;
        Reach = reach;
        InSegments = new TermMatch[segments.Length][];
        List<TermMatch> found = [];
        for (var s = 0; s < segments.Length; s++)
        {
            found.Clear();
            var (segment, slot) = (segments[s].Segment, 0);
            foreach (var (term, quality) in terms)
            {
                // Both are in order: what is not in the rest is not here.
                slot = segment.SlotOf(term, slot);
                if (slot >= 0)
                    found.Add(new TermMatch(slot, quality));
                else
                    slot = ~slot;
            }

            InSegments[s] = found.Count == 0 ? [] : [.. found];
        }
    }

    /// <summary>In the order of terms.</summary>
    public TermMatch[] Terms { get; }

    /// <summary>By segment: the same, with a term's place in the segment instead of its number.</summary>
    public TermMatch[][] InSegments { get; }

    /// <summary>In how many documents they are, counted once for each term, and no further than <see cref="MostReach"/>.</summary>
    public int Reach { get; }

    /// <summary>What a search for the word gathered, where it was worth keeping.</summary>
    public Gathered? Kept { get; set; }

    /// <summary>How many searches gathered it.</summary>
    public int Searches { get; set; }

    /// <summary>How well a term answers the word; 0 if it does not.</summary>
    public float QualityOf(int term)
    {
        int low = 0, high = Terms.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (Terms[middle].Term == term)
                return Terms[middle].Quality;
            if (Terms[middle].Term < term)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return 0;
    }

    /// <summary>These and others, each as well as either answers.</summary>
    public WordMatches Or(WordMatches other, SegmentView[] segments)
    {
        if (other.Terms.Length == 0)
            return this;
        TermMatch[] terms = [.. Terms.Concat(other.Terms)
            .GroupBy(match => match.Term, (term, matches) => new TermMatch(term, matches.Max(match => match.Quality)))
            .OrderBy(match => match.Term)];
        return new WordMatches(terms, Math.Min(MostReach, Reach + other.Reach), segments);
    }
}
