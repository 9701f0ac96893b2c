using Kuje.Umbraco.Directory.Search.Postings;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Collects matches, each term with the best quality it is found by.</summary>
internal sealed class MatchCollector(SegmentView[] segments, SearchLanguage reader)
{
    private readonly Dictionary<int, float>?[] _found = new Dictionary<int, float>?[segments.Length];

    public SearchLanguage Language { get; set; }

    public int Reach { get; private set; }

    public LanguageTerms? Terms(int segment) => segments[segment].Segment.Languages[(int)Language];

    public void AddWritten(string word, float quality)
    {
        for (var s = 0; s < segments.Length; s++)
        {
            if (Terms(s) is { } terms && terms.Written.TryGetValue(word, out var term))
                Add(s, term, quality);
        }
    }

    public void Add(Func<LanguageTerms, KeyTable> table, string key, float quality)
    {
        for (var s = 0; s < segments.Length; s++)
        {
            if (Terms(s) is { } terms)
                Add(s, table(terms).Find(key), quality);
        }
    }

    public void Add(int segment, ReadOnlySpan<int> terms, float quality)
    {
        foreach (var term in terms)
            Add(segment, term, quality);
    }

    public void Add(int segment, int term, float quality)
    {
        if (Language != reader)
            quality *= Quality.OtherLanguage;
        var found = _found[segment] ??= [];
        if (!found.TryGetValue(term, out var known) && Reach < WordMatches.MostReach)
            Reach += segments[segment].Reach(term, WordMatches.MostReach - Reach);
        if (quality > known)
            found[term] = quality;
    }

    /// <summary>Whether a document has the base form, alone or in a compound.</summary>
    public bool Knows(string lemma)
    {
        for (var s = 0; s < segments.Length; s++)
        {
            if (Terms(s) is { } terms && (segments[s].HasAny(terms.Lemmas.Find(lemma)) || segments[s].HasAny(terms.Parts.Find(lemma))))
                return true;
        }

        return false;
    }

    public WordMatches Matches() =>
        new([.. _found.Select(found => found is null ? [] : found.Select(pair => new TermMatch(pair.Key, pair.Value)).OrderBy(match => match.Term).ToArray())], Reach);
}
