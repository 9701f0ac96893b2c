using System.Collections.Frozen;

namespace Kuje.Umbraco.Directory.Search.Words.Swedish;

/// <summary>
/// Swedish: inflections are stripped to a stem; compounds are taken apart by a list of words that begin or end many of them
/// in this field; what people and things are called after what they do shares a root.
/// </summary>
internal sealed class SwedishAnalyzer : IWordAnalyzer, IWordForms, IWordRoots
{
    private static readonly string[] Derivations =
    [
        "eringarna", "eringar", "eringen", "ering", "ationerna", "ationer", "ationen", "ation", "ningarna", "ningar", "ningen", "ning", "ingarna", "ingar", "ingen", "ing", "eriet", "eri", "inna", "are", "ande", "ist", "lig", "isk", "ig", "ik", "ier", "else", "skap", "atio",
        "sel", "nad", "ad", "ar", "er", "a", "e", "i",
    ];

    private const int ShortestIrregularEnd = 6;

    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> IrregularByText = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string> _stems;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stemsByText;

    public SwedishAnalyzer()
    {
        _words = WordLists.Lines("lexicon-sv.txt").SelectMany(WordLists.Words).ToFrozenSet(StringComparer.Ordinal);
        _stems = _words.Select(word => Stem(word)).ToFrozenSet(StringComparer.Ordinal);
        _stemsByText = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public WordAnalysis Analyze(string word)
    {
        var stem = Stem(word);
        return _stems.Contains(stem) ? new([stem], [], Certain: true) : Split(word, stem);
    }

    public IReadOnlyList<string> FormsOf(string word) => [Stem(word)];

    public static string Stem(ReadOnlySpan<char> word) => SwedishStemmer.Stem(BaseOf(word));

    /// <summary>The base form of a form that no rule makes; of compounds too, where that is long enough to be no other word's end.</summary>
    private static ReadOnlySpan<char> BaseOf(ReadOnlySpan<char> word)
    {
        if (IrregularByText.TryGetValue(word, out var lemma))
            return lemma;
        for (var i = 2; i <= word.Length - ShortestIrregularEnd; i++)
        {
            if (IrregularByText.TryGetValue(word[i..], out lemma))
                return string.Concat(word[..i], lemma);
        }

        return word;
    }

    public IEnumerable<string> RootsOf(string lemma) => RootOf(lemma) is { Length: > 0 } root ? [root.ToString()] : [];

    private static ReadOnlySpan<char> RootOf(ReadOnlySpan<char> lemma)
    {
        foreach (var ending in Derivations)
        {
            // Akrobatik is what an akrobat does, musik no mus.
            if (lemma.Length - ending.Length >= (ending is "ik" ? 5 : 3) && lemma.EndsWith(ending))
                return ending is "ik" ? SwedishStemmer.Stem(lemma[..^2]) : lemma[..^ending.Length];
        }

        return lemma.Length >= 3 ? lemma : [];
    }

    private WordAnalysis Split(string word, string stem)
    {
        // Sy|maskin and by|hus begin with two letters.
        var unknown = 0;
        WordAnalysis? known = null;
        for (var i = 2; i <= word.Length - 3; i++)
        {
            var right = Stem(word.AsSpan(i));
            var isStem = _stems.Contains(right);
            if (!isStem && !_stemsByText.Contains(RootOf(right)))
                continue;
            if ((known is null || _words.Contains(word[..i])) && LeftOf(word[..i]) is { } left)
            {
                var split = new WordAnalysis([stem], [.. left, new WordPart(right, word[i..])], Certain: true);
                // Senior|dans rather than seni|ordans: stems alone meet by chance.
                if (_words.Contains(word[..i]))
                    return split;
                known ??= split;
            }

            if (unknown == 0 && isStem && i >= Compounds.ShortestRest && word.Length - i >= Compounds.ShortestPart && Compounds.CanBePart(word.AsSpan(0, i)))
                unknown = i;
        }

        if (known is not null)
            return known;
        // A known last part after something unknown, or a known first part before it.
        if (unknown > 0)
            return new([stem], [new WordPart(Stem(word.AsSpan(0, unknown)), word[..unknown]), new WordPart(Stem(word.AsSpan(unknown)), word[unknown..])], Certain: false);
        for (var i = word.Length - Compounds.ShortestPart; i >= Compounds.ShortestPart; i--)
        {
            if (Known(word[..i]) is { } left && Compounds.CanBePart(word.AsSpan(i)))
                return new([stem], [new WordPart(left, word[..i]), new WordPart(Stem(word.AsSpan(i)), word[i..])], Certain: false);
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
        var stem = Stem(written);
        if (_stems.Contains(stem))
            return stem;
        // Mål|a + kurs is målarkurs, skriv|a + verkstad is skrivarverkstad, arbete + rum is arbetsrum.
        var plain = SwedishStemmer.Tidy(written);
        if (_stems.Contains(plain))
            return plain;
        // Saga is sago-, gata gatu-, läsa läse-.
        if (written[^1] is not ('o' or 'u' or 'e'))
            return null;
        var open = Stem(string.Concat(written.AsSpan(0, written.Length - 1), "a"));
        return _stems.Contains(open) ? open : null;
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
}
