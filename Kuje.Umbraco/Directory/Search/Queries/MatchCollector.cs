using Kuje.Umbraco.Directory.Search.Postings;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Collects matches, each term with the best quality it is found by.</summary>
internal sealed class MatchCollector(Vocabulary vocabulary, SegmentView[] segments, SearchLanguage reader)
{
    private readonly Dictionary<int, float> _found = [];

    public SearchLanguage Language { get; set; }

    public int Reach { get; private set; }

    public LanguageTerms Terms => vocabulary[Language];

    public void AddWritten(string word, float quality) => Add(Terms.TermOf(word), quality);

    public void Add(ReadOnlySpan<char> word, WordKey keys, float quality) => Add(Terms.Find(word, keys), quality);

    public void Add(LanguageTerms.Found terms, float quality)
    {
        foreach (var term in terms)
            Add(term, quality);
    }

    public void Add(int term, float quality)
    {
        if (term < 0)
            return;
        if (Language != reader)
            quality *= Quality.OtherLanguage;
        if (!_found.TryGetValue(term, out var known) && Reach < WordMatches.MostReach)
            Reach += ReachOf(term, WordMatches.MostReach - Reach);

        if (quality > known)
            _found[term] = quality;
    }

    /// <summary>Whether a document has a term.</summary>
    public bool Has(int term) => term >= 0 && ReachOf(term, 1) > 0;

    /// <summary>Whether a document has the base form, alone or in a compound.</summary>
    public bool Knows(int lemma)
    {
        foreach (var term in Terms.Find(lemma, WordKey.Lemma | WordKey.Part))
        {
            if (Has(term))
                return true;
        }

        return false;
    }

    public WordMatches Matches()
    {
        var terms = new TermMatch[_found.Count];
        var i = 0;
        foreach (var (term, quality) in _found)
            terms[i++] = new TermMatch(term, quality);
        Array.Sort(terms, (left, right) => left.Term.CompareTo(right.Term));
        return new WordMatches(terms, Reach, segments);
    }

    private int ReachOf(int term, int most)
    {
        var reach = 0;
        foreach (ref readonly var segment in segments.AsSpan())
        {
            reach += segment.Reach(term, most - reach);
            if (reach == most)
                break;
        }

        return reach;
    }
}
