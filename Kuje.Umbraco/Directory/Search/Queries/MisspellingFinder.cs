using Kuje.Umbraco.Directory.Search.Postings;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Finds what a word was meant to be when one letter of it is wrong.</summary>
internal sealed class MisspellingFinder(Lookup lookup, CompoundFinder compounds)
{
    // How many letters at the end of a word can belong to its ending.
    private const int LongestEnding = 6;

    private const int MostMeant = 8;
    private const int MostTries = 4;

    /// <returns>The likeliest of the base forms that may have been meant; null if there is none.</returns>
    public string? Add(MatchCollector found, string word)
    {
        string? first = null;
        foreach (var language in Languages())
        {
            found.Language = language;
            HashSet<string> meant = new(StringComparer.Ordinal);
            AddNeighbours(found, word, meant);
            foreach (var guess in lookup.Words[language].Guess(word).Take(4))
            {
                if (guess.Length >= Misspellings.ShortestWord - 1 && guess != word)
                    AddNeighbours(found, guess, meant);
            }

            AddLikeliest(language, meant);
        }

        // Only where no language has a word like it: what is far from the word may be anything. A number has no ending.
        if (first is not null || !word.All(char.IsLetter))
            return first;
        foreach (var language in Languages())
        {
            found.Language = language;
            HashSet<string> meant = new(StringComparer.Ordinal);
            AddWrongEndings(found, word, meant);
            if (meant.Count == 0 && first is null)
                AddWrongRoots(found, word);
            AddLikeliest(language, meant);
        }

        return first;

        IEnumerable<SearchLanguage> Languages()
        {
            for (var language = SearchLanguage.Finnish; (int)language < lookup.Words.Count; language++)
            {
                if (!lookup.Words[language].IsStopWord(word))
                    yield return language;
            }
        }

        void AddLikeliest(SearchLanguage language, HashSet<string> meant)
        {
            var likeliest = Likeliest(language, meant);
            foreach (var lemma in likeliest)
                lookup.AddLemma(found, language, lemma, Quality.Misspelt);
            first ??= likeliest.FirstOrDefault();
        }
    }

    /// <summary>A compound of two words of which one is misspelt: sirkuskrssi.</summary>
    public FoundPart[] PartsOf(string word)
    {
        const SearchLanguage language = SearchLanguage.Finnish;
        var tries = MostTries;
        for (var i = word.Length - Compounds.ShortestPart; i >= Compounds.ShortestPart; i--)
        {
            var left = compounds.FindPart(language, word[..i]);
            if (left.Reach > 0 && Misspelt(word[i..]) is { } right)
                return [new FoundPart(left, 1), new FoundPart(right, 1)];
        }

        for (var i = Compounds.ShortestPart; i <= word.Length - Compounds.ShortestPart; i++)
        {
            var right = lookup.Words[language].Analyze(word[i..]);
            if (!right.Certain)
                continue;
            var end = right.Lemmas.Select(lemma => compounds.FindPart(language, lemma)).FirstOrDefault(part => part.Reach > 0);
            if (end is not null && Misspelt(word[..i]) is { } left)
                return [new FoundPart(left, 1), new FoundPart(end, lookup.WeightOf(language, right.Lemmas[0]))];
        }

        return [];

        WordMatches? Misspelt(string part)
        {
            if (part.Length < Misspellings.ShortestWord - 1 || tries-- == 0)
                return null;
            var found = lookup.Collect();
            HashSet<string> meant = new(StringComparer.Ordinal);
            foreach (var form in lookup.Words[language].Guess(part).Take(3))
                AddNeighbours(found, form, meant);
            foreach (var lemma in Likeliest(language, meant))
                lookup.AddLemma(found, language, lemma, Quality.Misspelt);
            return found.Reach > 0 ? found.Matches() : null;
        }
    }

    /// <summary>Collects the base forms of what the word is with another ending: espoosas, musiikkin.</summary>
    private void AddWrongEndings(MatchCollector found, string word, HashSet<string> meant)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        var own = lookup.Words[found.Language];
        Misspellings.Of(word, Math.Max(1, word.Length - LongestEnding), spelling =>
        {
            foreach (var lemma in own.Guess(spelling.ToString()))
            {
                if (lemma.Length >= Compounds.ShortestPart && seen.Add(lemma) && found.Knows(found.Terms.WordOf(lemma)))
                    meant.Add(lemma);
            }
        });
    }

    /// <summary>Adds what is made of the same as the word was meant to be: fotgrafi, fotografering.</summary>
    private void AddWrongRoots(MatchCollector found, string word)
    {
        foreach (var root in lookup.Words[found.Language].RootsOf(word))
        {
            if (root.Length < Misspellings.ShortestWord)
                continue;
            Misspellings.Of(root, 1, spelling => found.Add(spelling, WordKey.Root, Quality.Misspelt));
        }
    }

    /// <summary>Those that most documents have, in an order that does not hang on how documents came in.</summary>
    private List<string> Likeliest(SearchLanguage language, HashSet<string> meant)
    {
        if (meant.Count < 2)
            return [.. meant];
        return [.. meant.OrderByDescending(Reach).ThenBy(lemma => lemma, StringComparer.Ordinal).Take(MostMeant)];

        int Reach(string lemma)
        {
            var found = lookup.Collect(language);
            found.Add(lemma, WordKey.Lemma | WordKey.Part, Quality.Lemma);
            return found.Reach;
        }
    }

    /// <summary>Collects the base forms that are one slip away from <paramref name="word"/>.</summary>
    private void AddNeighbours(MatchCollector found, string word, HashSet<string> meant)
    {
        var own = lookup.Words[found.Language];
        Misspellings.Of(word, 0, spelling =>
        {
            var known = found.Terms.WordOf(spelling);
            if (known < 0)
                return;
            if (found.Knows(known))
                meant.Add(spelling.ToString());
            var term = found.Terms.TermOf(known);
            if (!found.Has(term))
                return;
            found.Add(term, Quality.Misspelt);
            meant.UnionWith(own.Analyze(spelling.ToString()).Lemmas);
        });
    }
}
