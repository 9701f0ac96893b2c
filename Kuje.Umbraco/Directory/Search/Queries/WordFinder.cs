using Kuje.Umbraco.Directory.Search.Postings;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Finds the terms that answer a word of a query: the same word inflected, its compounds, its relatives, and what it was meant to be.</summary>
internal sealed class WordFinder(SearchWords words, SegmentView[] segments, SearchLanguage reader)
{
    // With so few answers, the word may be misspelt.
    private const int FewDocuments = 3;

    // How many letters at the end of a word can belong to its ending.
    private const int LongestEnding = 6;

    private const int MostInside = 400;
    private const int MostMeant = 8;
    private const int MostTries = 4;

    public FoundWord Find(string word)
    {
        var found = new MatchCollector(segments, reader);
        for (var language = SearchLanguage.Finnish; (int)language < words.Count; language++)
            AddWord(found, language, word);

        var parts = PartsOf(word, found.Reach == 0);
        // A compound whose parts are all there is not misspelt.
        if (word.Length is >= Misspellings.ShortestWord and <= Misspellings.LongestWord && found.Reach < FewDocuments && (parts.Length == 0 || parts.Any(part => part.Reach == 0)))
        {
            var meant = AddMisspelt(found, word);
            var better = meant is null ? [] : PartsOf(meant, byDocuments: false);
            if (better.Length == 0 && found.Reach == 0)
                better = MisspeltParts(word);
            if (better.Length > 0)
                parts = better;
        }

        return new FoundWord(found.Matches(), parts, IsGeneric(word) ? Quality.Generic : 1);
    }

    /// <summary>For phrases: the word and its forms, also where it is a stop word.</summary>
    public WordMatches FindSame(string word)
    {
        var found = new MatchCollector(segments, reader);
        for (var language = SearchLanguage.Finnish; (int)language < words.Count; language++)
        {
            found.Language = language;
            for (var s = 0; s < segments.Length; s++)
            {
                if (found.Terms(s) is { } terms && terms.Written.TryGetValue(word, out var term))
                    found.Add(s, term, Quality.Written);
            }

            if (!words[language].IsStopWord(word))
            {
                foreach (var lemma in words[language].Analyze(word).Lemmas)
                    found.Add(terms => terms.Lemmas, lemma, Quality.Lemma);
                found.Add(terms => terms.Folded, Letters.Folded(word), Quality.Folded);
            }
        }

        return found.Matches();
    }

    /// <summary>Words that begin so.</summary>
    public WordMatches FindBeginning(string beginning)
    {
        var found = new MatchCollector(segments, reader);
        for (var language = SearchLanguage.Finnish; (int)language < words.Count; language++)
        {
            found.Language = language;
            for (var s = 0; s < segments.Length; s++)
            {
                if (found.Terms(s) is not { } terms)
                    continue;
                var spellings = segments[s].Segment.Spellings;
                for (var i = terms.FirstNotBefore(beginning); i < terms.Ordered.Length; i++)
                {
                    var term = terms.Ordered[i];
                    if (!spellings[term].StartsWith(beginning, StringComparison.Ordinal))
                        break;
                    found.Add(s, term, spellings[term].Length == beginning.Length ? Quality.Written : Quality.Synonym);
                }
            }
        }

        return found.Matches();
    }

    private bool IsGeneric(string word)
    {
        for (var language = SearchLanguage.Finnish; (int)language < words.Count; language++)
        {
            if (words[language].Analyze(word).Lemmas.Any(words[language].IsGeneric))
                return true;
        }

        return false;
    }

    private float WeightOf(SearchLanguage language, string lemma) => words[language].IsGeneric(lemma) ? Quality.Generic : 1;

    private void AddWord(MatchCollector found, SearchLanguage language, string word)
    {
        var own = words[language];
        if (own.IsStopWord(word))
            return;
        found.Language = language;
        found.AddWritten(word, Quality.Written);
        var analysis = own.Analyze(word);
        for (var i = 0; i < analysis.Lemmas.Length; i++)
        {
            // What rules guess second is less likely.
            var likely = analysis.Certain || i == 0 ? 1f : 0.9f;
            AddLemma(found, language, analysis.Lemmas[i], likely);
            foreach (var (other, lemma) in words.InOtherLanguages(language, analysis.Lemmas[i]))
            {
                found.Language = other;
                found.Add(terms => terms.Lemmas, lemma, Quality.Translation * likely);
                found.Add(terms => terms.Parts, lemma, Quality.Inside * likely);
            }

            found.Language = language;
            if ((analysis.Certain || i < 2) && analysis.Lemmas[i].Length >= Compounds.ShortestPart)
                AddInside(found, analysis.Lemmas[i], Quality.Inside * likely);
        }

        AddUndotted(found, language, word);
    }

    /// <summary>What the word is when dots are left out or put in: naytelma.</summary>
    private void AddUndotted(MatchCollector found, SearchLanguage language, string word)
    {
        var own = words[language];
        foreach (var guess in own.Guess(word).Append(word).Select(Letters.Folded).Distinct())
        {
            found.Add(terms => terms.FoldedParts, guess, Quality.Inside);
            HashSet<string> meant = new(StringComparer.Ordinal);
            for (var s = 0; s < segments.Length; s++)
            {
                foreach (var term in found.Terms(s) is { } terms ? terms.Folded.Find(guess) : [])
                {
                    if (segments[s].Reach(term, 1) == 0)
                        continue;
                    found.Add(s, term, Quality.Folded);
                    if (meant.Count < MostMeant)
                        meant.UnionWith(own.Analyze(segments[s].Segment.Spellings[term]).Lemmas.Where(lemma => lemma != guess && Letters.Folded(lemma) == guess));
                }
            }

            foreach (var lemma in meant)
                AddLemma(found, language, lemma, Quality.Folded);
        }
    }

    /// <summary>A base form with its compounds, synonyms and relatives.</summary>
    private void AddLemma(MatchCollector found, SearchLanguage language, string lemma, float likely)
    {
        found.Add(terms => terms.Lemmas, lemma, Quality.Lemma * likely);
        found.Add(terms => terms.Parts, lemma, Quality.Part * likely);
        foreach (var synonym in words[language].SynonymsOf(lemma))
        {
            found.Add(terms => terms.Lemmas, synonym, Quality.Synonym * likely);
            found.Add(terms => terms.Parts, synonym, Quality.Inside * likely);
        }

        foreach (var root in words[language].RootsOf(lemma))
            found.Add(terms => terms.Roots, root, Quality.Root * likely);
    }

    /// <summary>Compounds that no dictionary took apart: words that begin or end with this one.</summary>
    private void AddInside(MatchCollector found, string lemma, float quality)
    {
        for (var s = 0; s < segments.Length; s++)
        {
            if (found.Terms(s) is not { } terms)
                continue;
            var left = MostInside;
            var forward = terms.LemmasForward;
            for (var i = LowerBound(forward, lemma, string.CompareOrdinal); i < forward.Length && left-- > 0; i++)
            {
                if (!forward[i].StartsWith(lemma, StringComparison.Ordinal))
                    break;
                if (forward[i].Length > lemma.Length && Compounds.CanBePart(forward[i].AsSpan(lemma.Length)))
                    found.Add(s, terms.Lemmas.Find(forward[i]), quality);
            }

            var backward = terms.LemmasBackward;
            for (var i = LowerBound(backward, lemma, Compounds.CompareFromEnd); i < backward.Length && left-- > 0; i++)
            {
                if (!backward[i].EndsWith(lemma, StringComparison.Ordinal))
                    break;
                if (backward[i].Length > lemma.Length && Compounds.CanBePart(backward[i].AsSpan(0, backward[i].Length - lemma.Length)))
                    found.Add(s, terms.Lemmas.Find(backward[i]), quality);
            }
        }
    }

    /// <summary>The parts of a compound, joined as far as the documents have them joined.</summary>
    private FoundPart[] PartsOf(string word, bool byDocuments)
    {
        FoundPart[] best = [];
        foreach (var language in new[] { SearchLanguage.Finnish, SearchLanguage.Swedish })
        {
            if (words[language].IsStopWord(word))
                continue;
            var analysis = words[language].Analyze(word);
            var parts = analysis.Parts.Length is > 1 and <= 6 ? Together(language, analysis) : [];
            if (parts.Length == 0 && !analysis.Certain && byDocuments)
                parts = ByDocuments(language, word);
            if (parts.Count(part => part.Reach > 0) > best.Count(part => part.Reach > 0))
                best = parts;
        }

        return best;
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
                part = new FoundPart(FindPart(language, lemma, first == last ? analysis.Parts[last].Written : null), WeightOf(language, lemma));
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
            var right = words[language].Analyze(word[i..]).Lemmas.Select(lemma => FindPart(language, lemma)).FirstOrDefault(part => part.Reach > 0);
            if (right is not null)
                return [new FoundPart(left, 1), new FoundPart(right, WeightOf(language, word[i..]))];
        }

        return [];
    }

    /// <summary>A compound of two words of which one is misspelt: sirkuskrssi.</summary>
    private FoundPart[] MisspeltParts(string word)
    {
        var language = SearchLanguage.Finnish;
        var tries = MostTries;
        for (var i = word.Length - Compounds.ShortestPart; i >= Compounds.ShortestPart; i--)
        {
            var left = FindPart(language, word[..i]);
            if (left.Reach > 0 && Misspelt(word[i..]) is { } right)
                return [new FoundPart(left, 1), new FoundPart(right, 1)];
        }

        for (var i = Compounds.ShortestPart; i <= word.Length - Compounds.ShortestPart; i++)
        {
            var right = words[language].Analyze(word[i..]);
            if (!right.Certain)
                continue;
            var end = right.Lemmas.Select(lemma => FindPart(language, lemma)).FirstOrDefault(part => part.Reach > 0);
            if (end is not null && Misspelt(word[..i]) is { } left)
                return [new FoundPart(left, 1), new FoundPart(end, WeightOf(language, right.Lemmas[0]))];
        }

        return [];

        WordMatches? Misspelt(string part)
        {
            if (part.Length < Misspellings.ShortestWord - 1 || tries-- == 0)
                return null;
            var found = new MatchCollector(segments, reader) { Language = language };
            HashSet<string> meant = new(StringComparer.Ordinal);
            foreach (var form in words[language].Guess(part).Take(3))
                AddNeighbours(found, form, meant);
            foreach (var lemma in Likeliest(language, meant))
                AddLemma(found, language, lemma, Quality.Misspelt);
            return found.Reach > 0 ? found.Matches() : null;
        }
    }

    private WordMatches FindPart(SearchLanguage language, string lemma, string? written = null)
    {
        var found = new MatchCollector(segments, reader) { Language = language };
        AddLemma(found, language, lemma, 1f);
        if (written is not null)
            found.AddWritten(written, Quality.Lemma);
        return found.Matches();
    }

    /// <returns>The likeliest of the base forms that may have been meant; null if there is none.</returns>
    private string? AddMisspelt(MatchCollector found, string word)
    {
        string? first = null;
        for (var language = SearchLanguage.Finnish; (int)language < words.Count; language++)
        {
            var own = words[language];
            if (own.IsStopWord(word))
                continue;
            found.Language = language;
            HashSet<string> meant = new(StringComparer.Ordinal);
            AddNeighbours(found, word, meant);
            foreach (var guess in own.Guess(word).Take(4))
            {
                if (guess.Length >= Misspellings.ShortestWord - 1 && guess != word)
                    AddNeighbours(found, guess, meant);
            }

            if (meant.Count == 0 && first is null)
                AddWrongEndings(found, word, meant);
            var likeliest = Likeliest(language, meant);
            foreach (var lemma in likeliest)
                AddLemma(found, language, lemma, Quality.Misspelt);
            first ??= likeliest.FirstOrDefault();
        }

        return first;
    }

    /// <summary>Collects the base forms of what the word is with another ending: espoosas, musiikkin.</summary>
    private void AddWrongEndings(MatchCollector found, string word, HashSet<string> meant)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        var own = words[found.Language];
        Misspellings.Of(word, Math.Max(1, word.Length - LongestEnding), spelling =>
        {
            foreach (var lemma in own.Guess(spelling.ToString()))
            {
                if (lemma.Length >= Compounds.ShortestPart && seen.Add(lemma) && found.Knows(lemma))
                    meant.Add(lemma);
            }
        });
    }

    /// <summary>Those that most documents have, in an order that does not hang on how documents came in.</summary>
    private List<string> Likeliest(SearchLanguage language, HashSet<string> meant)
    {
        if (meant.Count < 2)
            return [.. meant];
        return [.. meant.OrderByDescending(Reach).ThenBy(lemma => lemma, StringComparer.Ordinal).Take(MostMeant)];

        int Reach(string lemma)
        {
            var found = new MatchCollector(segments, reader) { Language = language };
            found.Add(terms => terms.Lemmas, lemma, Quality.Lemma);
            found.Add(terms => terms.Parts, lemma, Quality.Part);
            return found.Reach;
        }
    }

    /// <summary>Collects the base forms that are one slip away from <paramref name="word"/>.</summary>
    private void AddNeighbours(MatchCollector found, string word, HashSet<string> meant)
    {
        for (var s = 0; s < segments.Length; s++)
        {
            if (found.Terms(s) is not { } terms)
                continue;
            var segment = s;
            var language = words[found.Language];
            var written = terms.Written.GetAlternateLookup<ReadOnlySpan<char>>();
            var (lemmas, parts) = (terms.Lemmas.Spans(), terms.Parts.Spans());
            Misspellings.Of(word, 0, spelling =>
            {
                if (segments[segment].HasAny(lemmas.Find(spelling)) || segments[segment].HasAny(parts.Find(spelling)))
                    meant.Add(spelling.ToString());
                if (!written.TryGetValue(spelling, out var term) || segments[segment].Reach(term, 1) == 0)
                    return;
                found.Add(segment, term, Quality.Misspelt);
                meant.UnionWith(language.Analyze(spelling.ToString()).Lemmas);
            });
        }
    }

    private static int LowerBound(string[] sorted, string key, Comparison<string> compare)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (compare(sorted[middle], key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
