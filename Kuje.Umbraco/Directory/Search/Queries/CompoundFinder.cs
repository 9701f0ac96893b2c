using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Finds a compound by its parts, where the documents have them apart or in other compounds.</summary>
internal sealed class CompoundFinder(Lookup lookup)
{
    private static readonly SearchLanguage[] _compounding = [SearchLanguage.Finnish, SearchLanguage.Swedish];

    // Shorter words end others by chance.
    private const int LongEnough = 5;

    /// <summary>The parts of a compound, joined as far as the documents have them joined.</summary>
    /// <param name="word">The compound.</param>
    /// <param name="byDocuments">Whether it may be taken apart where only the documents know its parts.</param>
    public FoundPart[] PartsOf(string word, bool byDocuments)
    {
        FoundPart[] best = [];
        foreach (var language in _compounding)
        {
            var own = lookup.Words[language];
            if (own.IsStopWord(word))
                continue;
            var analysis = own.Analyze(word);
            var parts = analysis.Parts.Length is > 1 and <= 6 ? Together(language, analysis) : [];
            if (parts.Length == 0 && !analysis.Certain && byDocuments)
                parts = ByDocuments(language, word);
            if (parts.Count(part => part.Reach > 0) > best.Count(part => part.Reach > 0))
                best = parts;
        }

        return best;
    }

    /// <summary>English words that are usually written apart: boardgames.</summary>
    public FoundPart[] WrittenTogether(string word) => ByDocuments(SearchLanguage.English, word);

    public WordMatches FindPart(SearchLanguage language, string lemma, string? written = null)
    {
        var found = lookup.Collect();
        lookup.AddLemma(found, language, lemma, 1f);
        if (written is not null)
            found.AddWritten(written, Quality.Lemma);
        return found.Matches();
    }

    private FoundPart[] Together(SearchLanguage language, WordAnalysis analysis)
    {
        List<FoundPart> found = [];
        for (var first = 0; first < analysis.Parts.Length;)
        {
            FoundPart part = default;
            var next = first + 1;
            for (var last = analysis.Parts.Length - 1; last >= first; last--)
            {
                if (first == 0 && last == analysis.Parts.Length - 1)
                    continue;
                var lemma = analysis.Join(first, last);
                part = new FoundPart(FindPart(language, lemma, first == last ? analysis.Parts[last].Written : null), lookup.WeightOf(language, lemma));
                next = last + 1;
                if (part.Reach > 0)
                    break;
            }

            found.Add(part);
            first = next;
        }

        return [.. found];
    }

    /// <summary>A compound of words that only the documents know.</summary>
    private FoundPart[] ByDocuments(SearchLanguage language, string word)
    {
        for (var i = word.Length - Compounds.ShortestPart; i >= Compounds.ShortestPart; i--)
        {
            var left = FindPart(language, word[..i]);
            if (left.Reach == 0)
                continue;
            var right = lookup.Words[language].Analyze(word[i..]).Lemmas.Select(lemma => FindPart(language, lemma)).FirstOrDefault(part => part.Reach > 0);
            if (right is not null)
                return [new FoundPart(left, 1), new FoundPart(right, lookup.WeightOf(language, word[i..]))];
        }

        // Of a compound that begins with something unknown, the end says what it is: a häävalssi is a valssi.
        for (var i = Compounds.ShortestRest; i <= word.Length - LongEnough && language == SearchLanguage.Finnish; i++)
        {
            var right = lookup.Words[language].Analyze(word[i..]);
            if (right.Lemmas.FirstOrDefault(HasItself) is { } end && Compounds.CanBePart(word.AsSpan(0, i)))
                return [new FoundPart(FindPart(language, end), lookup.WeightOf(language, end))];
        }

        return [];

        bool HasItself(string lemma)
        {
            var found = lookup.Collect(language);
            return found.Knows(found.Terms.WordOf(lemma));
        }
    }
}
