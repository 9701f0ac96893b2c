using Kuje.Umbraco.Directory.Search.Postings;
using Kuje.Umbraco.Directory.Search.Words;
using Kuje.Umbraco.Directory.Search.Words.Finnish;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Finds the terms that answer a word of a query: the same word inflected, its compounds, its relatives, and what it was meant to be.</summary>
internal sealed class WordFinder
{
    // With so few answers, the word may be misspelt.
    private const int FewDocuments = 3;

    private const int MostMeant = 8;

    private readonly Lookup _lookup;
    private readonly CompoundFinder _compounds;
    private readonly MisspellingFinder _misspellings;

    public WordFinder(Lookup lookup)
    {
        _lookup = lookup;
        _compounds = new CompoundFinder(lookup);
        _misspellings = new MisspellingFinder(lookup, _compounds);
    }

    private SearchWords Words => _lookup.Words;

    public FoundWord Find(string word)
    {
        var found = _lookup.Collect();
        for (var language = SearchLanguage.Finnish; (int)language < Words.Count; language++)
            AddWord(found, language, word);

        var parts = _compounds.PartsOf(word, found.Reach == 0);
        if (found.Reach == 0 && parts.Length == 0)
            AddGuesses(found, word);
        // A compound whose parts are all there is not misspelt.
        if (word.Length is >= Misspellings.ShortestWord and <= Misspellings.LongestWord && found.Reach < FewDocuments && (parts.Length == 0 || parts.Any(part => part.Reach == 0)))
        {
            var meant = _misspellings.Add(found, word);
            var better = meant is null ? [] : _compounds.PartsOf(meant, byDocuments: false);
            if (better.Length == 0 && found.Reach == 0)
                better = _misspellings.PartsOf(word);
            if (better.Length > 0)
                parts = better;
        }

        if (found.Reach == 0 && parts.Length == 0)
            parts = _compounds.WrittenTogether(word);

        var generic = IsGeneric(word);
        var whole = found.Matches();
        return new FoundWord(whole, parts, !generic && Marks(whole, parts), generic ? Quality.Generic : 1);
    }

    /// <summary>For phrases: the word and its forms, also where it is a stop word.</summary>
    public WordMatches FindSame(string word)
    {
        var found = _lookup.Collect();
        for (var language = SearchLanguage.Finnish; (int)language < Words.Count; language++)
        {
            found.Language = language;
            found.AddWritten(word, Quality.Written);
            if (Words[language].IsStopWord(word))
                continue;
            foreach (var lemma in Words[language].Analyze(word).Lemmas)
                found.Add(lemma, WordKey.Lemma, Quality.Lemma);
            foreach (var term in Undotted(language, Letters.Folded(word)))
                found.Add(term, Quality.Folded);
        }

        return found.Matches();
    }

    /// <summary>Words that begin so.</summary>
    public WordMatches FindBeginning(string beginning)
    {
        var found = _lookup.Collect();
        for (var language = SearchLanguage.Finnish; (int)language < Words.Count; language++)
        {
            found.Language = language;
            var whole = found.Terms.TermOf(beginning);
            foreach (var word in found.Terms.Beginning(beginning))
            {
                var term = found.Terms.TermOf(word);
                found.Add(term, term == whole ? Quality.Written : Quality.Synonym);
            }
        }

        return found.Matches();
    }

    private bool Marks(WordMatches whole, FoundPart[] parts) =>
        Array.Exists(whole.Terms, match => match.Quality > Quality.Part && _lookup.Marked.Has(match.Term))
        || Array.Exists(parts, part => part.Weight == 1 && Marks(part.Matches, []));

    private bool IsGeneric(string word)
    {
        for (var language = SearchLanguage.Finnish; (int)language < Words.Count; language++)
        {
            if (Words[language].Analyze(word).Lemmas.Any(Words[language].IsGeneric))
                return true;
        }

        return false;
    }

    private void AddWord(MatchCollector found, SearchLanguage language, string word)
    {
        var own = Words[language];
        if (own.IsStopWord(word))
            return;
        found.Language = language;
        found.AddWritten(word, Quality.Written);
        var analysis = own.Analyze(word);
        for (var i = 0; i < analysis.Lemmas.Length; i++)
        {
            // What rules guess second is less likely.
            var likely = analysis.Certain || i == 0 ? 1f : 0.9f;
            var lemma = analysis.Lemmas[i];
            _lookup.AddLemma(found, language, lemma, likely);
            foreach (var (other, translation) in Words.InOtherLanguages(language, lemma))
            {
                found.Language = other;
                found.Add(translation, WordKey.Lemma, Quality.Translation * likely);
                found.Add(translation, WordKey.Part, Quality.Inside * likely);
            }

            found.Language = language;
            foreach (var place in language == SearchLanguage.Finnish ? Inhabitants.PlacesOf(lemma) : [])
                found.Add(place, WordKey.Lemma, Quality.Place * likely);
            if ((analysis.Certain || i < 2) && lemma.Length >= Compounds.ShortestPart)
                AddInside(found, lemma, Quality.Inside * likely);
        }

        AddUndotted(found, language, word);
    }

    /// <summary>What rules make of a word of which nobody has what the dictionary says: sirkustelemaan is no sirkus + tele + maa.</summary>
    private void AddGuesses(MatchCollector found, string word)
    {
        for (var language = SearchLanguage.Finnish; (int)language < Words.Count; language++)
        {
            if (Words[language].IsStopWord(word))
                continue;
            foreach (var guess in Words[language].Guess(word))
            {
                _lookup.AddLemma(found, language, guess, Quality.Guessed);
                foreach (var (other, translation) in Words.InOtherLanguages(language, guess))
                    _lookup.AddLemma(found, other, translation, Quality.Translation);
            }
        }
    }

    /// <summary>What the word is when dots are left out or put in: naytelma.</summary>
    private void AddUndotted(MatchCollector found, SearchLanguage language, string word)
    {
        var own = Words[language];
        foreach (var guess in own.Guess(word).Append(word).Select(Letters.Folded).Distinct())
        {
            found.Language = language;
            found.Add(guess, WordKey.Part | WordKey.UndottedPart, Quality.Inside);
            HashSet<string> meant = new(StringComparer.Ordinal);
            foreach (var term in Undotted(language, guess))
            {
                if (!found.Has(term))
                    continue;
                found.Add(term, Quality.Folded);
                if (meant.Count < MostMeant)
                    meant.UnionWith(own.Analyze(_lookup.Vocabulary.Spelling(term)).Lemmas.Where(lemma => lemma != guess && Letters.Folded(lemma) == guess));
            }

            foreach (var lemma in meant)
                _lookup.AddLemma(found, language, lemma, Quality.Folded);
        }
    }

    /// <summary>Terms that are, or whose base form is, a word when dots are left out.</summary>
    private List<int> Undotted(SearchLanguage language, string word)
    {
        var terms = _lookup.Vocabulary[language];
        List<int> found = [];
        foreach (var term in terms.Find(word, WordKey.Lemma | WordKey.Undotted))
            found.Add(term);
        if (terms.TermOf(word) is >= 0 and var written && !_lookup.Vocabulary.IsStopWord(written) && !found.Contains(written))
            found.Add(written);
        return found;
    }

    /// <summary>Compounds that no dictionary took apart: words that begin or end with this one.</summary>
    private static void AddInside(MatchCollector found, string lemma, float quality)
    {
        foreach (var word in found.Terms.MayHavePart(lemma))
        {
            var whole = found.Terms.Text(word);
            var rest = whole.StartsWith(lemma, StringComparison.Ordinal) ? whole.AsSpan(lemma.Length) : whole.AsSpan(0, whole.Length - lemma.Length);
            if (rest.Length > 0 && Compounds.CanBePart(rest))
                found.Add(found.Terms.Find(word, WordKey.Uncertain), quality);
        }
    }
}
