using System.Collections.Frozen;

namespace Kuje.Umbraco.Directory.Search.Words.Swedish;

/// <summary>
/// Swedish: inflections are stripped to a stem; compounds are taken apart by a list of words that begin or end many of them
/// in this field; what people and things are called after what they do shares a root.
/// </summary>
internal sealed class SwedishAnalyzer : IWordAnalyzer, IWordForms, IWordRoots
{
    private static readonly string[] Endings =
    [
        "heterna", "hetens", "heter", "heten", "arnas", "ernas", "ornas", "andes", "andet", "arens", "arna", "erna", "orna", "ande", "aren", "arne",
        "ades", "aste", "ares", "ens", "ets", "ade", "are", "ast", "ers", "ars", "ors", "ern", "het", "ad", "as", "en", "er", "et", "ar", "or", "es", "at", "na",
        "ns", "n", "a", "e", "s", "t",
    ];

    private static readonly string[] Derivations =
    [
        "eringarna", "eringar", "eringen", "ering", "ationerna", "ationer", "ationen", "ation", "ningarna", "ningar", "ningen", "ning", "ingarna", "ingar", "ingen", "ing", "eriet", "eri", "inna", "are", "ande", "ist", "lig", "isk", "ier", "else", "skap",
        "sel", "nad", "ad", "ar", "er", "a", "e", "i",
    ];

    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

    private readonly FrozenSet<string> _stems;

    public SwedishAnalyzer() =>
        _stems = WordLists.Lines("lexicon-sv.txt").SelectMany(WordLists.Words).Select(Stem).ToFrozenSet(StringComparer.Ordinal);

    public WordAnalysis Analyze(string word)
    {
        var stem = Stem(word);
        return _stems.Contains(stem) ? new([stem], [], Certain: true) : Split(word, stem);
    }

    public IReadOnlyList<string> FormsOf(string word) => [Stem(word)];

    public string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var lemma))
            word = lemma;
        if (word.Length <= 3)
            return word;
        foreach (var ending in Endings)
        {
            var rest = word.Length - ending.Length;
            if (rest < 3 || !word.EndsWith(ending, StringComparison.Ordinal) || !HasVowel(word.AsSpan(0, rest)))
                continue;
            // A lone t or s is often the word's own: konst, dans.
            if (ending is "t" && word[rest - 1] is not ('t' or 'a' or 'e' or 'g' or 'd' or 'v'))
                continue;
            if (ending is "s" && word.Length <= 6 && word[rest - 1] is ('n' or 's' or 'r' or 'u' or 'i' or 'l'))
                continue;
            if (ending is "n" && !Letters.IsVowel(word[rest - 1]) && !(word.Length > 5 && word.AsSpan(0, rest).EndsWith("el")))
                continue;
            return Tidy(word[..rest]);
        }

        return Tidy(word);
    }

    public IEnumerable<string> RootsOf(string lemma) => RootOf(lemma) is { } root ? [root] : [];

    private static string? RootOf(string lemma)
    {
        foreach (var ending in Derivations)
        {
            if (lemma.Length - ending.Length >= 3 && lemma.EndsWith(ending, StringComparison.Ordinal))
                return lemma[..^ending.Length];
        }

        return lemma.Length >= 3 ? lemma : null;
    }

    // Gruppen, grupp; rummet, rum. Cyklar, cykel; orkestrar, orkester (of which er was taken for an ending).
    private static string Tidy(string stem)
    {
        if (stem.Length > 3 && stem[^1] == stem[^2] && !Letters.IsVowel(stem[^1]))
            return stem[..^1];
        if (stem.Length > 4 && stem.EndsWith("el", StringComparison.Ordinal) && !Letters.IsVowel(stem[^3]))
            return stem[..^2] + "l";
        return stem.Length > 4 && stem[^1] == 'r' && stem[^2] is 't' or 'd' ? stem[..^1] : stem;
    }

    private WordAnalysis Split(string word, string stem)
    {
        for (var i = 3; i <= word.Length - 3; i++)
        {
            var right = Stem(word[i..]);
            if (!_stems.Contains(right))
                continue;
            var written = word[..i];
            if (LeftOf(written) is { } left)
                return new([stem], [.. left, new WordPart(right, word[i..])], Certain: true);
        }

        // A known last part after something unknown, or a known first part before it.
        for (var i = Compounds.ShortestRest; i <= word.Length - Compounds.ShortestPart; i++)
        {
            var right = Stem(word[i..]);
            if (_stems.Contains(right) && Compounds.CanBePart(word.AsSpan(0, i)))
                return new([stem], [new WordPart(Stem(word[..i]), word[..i]), new WordPart(right, word[i..])], Certain: false);
        }

        for (var i = word.Length - Compounds.ShortestPart; i >= Compounds.ShortestPart; i--)
        {
            if (Known(word[..i]) is { } left && Compounds.CanBePart(word.AsSpan(i)))
                return new([stem], [new WordPart(left, word[..i]), new WordPart(Stem(word[i..]), word[i..])], Certain: false);
        }

        return new([stem], [], Certain: false);
    }

    private WordPart[]? LeftOf(string written)
    {
        if (Known(written) is { } stem)
            return [new WordPart(stem, written)];
        // The s that binds: avgift|s|fri, hälso is the word's own.
        if (written[^1] == 's' && written.Length > 3 && Known(written[..^1]) is { } bound)
            return [new WordPart(bound, written)];
        for (var i = 3; i <= written.Length - 3; i++)
        {
            if (Known(written[i..]) is { } last && LeftOf(written[..i]) is [var first])
                return [first, new WordPart(last, written[i..])];
        }

        return null;
    }

    private string? Known(string written)
    {
        if (written.Length < 3)
            return null;
        var stem = Stem(written);
        if (_stems.Contains(stem))
            return stem;
        // Mål|a + kurs is målarkurs, skriv|a + verkstad is skrivarverkstad, teckna + cirkel is teckningscirkel.
        var plain = Tidy(written);
        return _stems.Contains(plain) ? plain : null;
    }

    private static FrozenDictionary<string, string> ReadIrregular()
    {
        Dictionary<string, string> forms = [];
        foreach (var words in WordLists.Lines("irregular-sv.txt").Select(WordLists.Words))
        {
            foreach (var form in words[1..])
                forms[form] = words[0];
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        foreach (var letter in stem)
        {
            if (Letters.IsVowel(letter))
                return true;
        }

        return false;
    }
}
