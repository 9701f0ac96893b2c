using System.Buffers;

namespace Kuje.Umbraco.Directory.Search.Words.English;

/// <summary>English: inflections are stripped to a stem; what people and things are called after what they do (painter, painting) shares a root.</summary>
internal sealed class EnglishAnalyzer : IWordAnalyzer, IWordForms, IWordRoots
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] Derivations =
    [
        "ations", "ation", "uring", "ures", "ure", "ings", "ing", "ists", "ist", "ers", "er", "ors", "or", "ments", "ment", "ness", "ical", "ically", "ally", "ful", "less",
        "etry", "ery", "ry", "ies", "ied", "ians", "ian", "ic", "al", "ly", "ive", "ion", "y", "e", "s",
    ];

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["children"] = "child", ["people"] = "person", ["persons"] = "person", ["women"] = "woman", ["men"] = "man", ["wrote"] = "write",
        ["written"] = "write", ["writing"] = "write", ["sang"] = "sing", ["sung"] = "sing", ["songs"] = "song", ["drew"] = "draw",
        ["drawn"] = "draw", ["theater"] = "theatre", ["theaters"] = "theatre", ["movies"] = "movie", ["movie"] = "movie", ["feet"] = "foot", ["lives"] = "life", ["made"] = "make",
        ["making"] = "make", ["hobbies"] = "hobby", ["pottery"] = "pottery", ["adults"] = "adult", ["elderly"] = "elderly",
        ["color"] = "colour", ["colors"] = "colour", ["center"] = "centre", ["centers"] = "centre", ["fibre"] = "fiber",
        ["knives"] = "knife", ["leaves"] = "leaf", ["wolves"] = "wolf", ["shelves"] = "shelf", ["scarves"] = "scarf", ["halves"] = "half", ["mice"] = "mouse",
        ["sewn"] = "sew", ["ran"] = "run", ["swam"] = "swim", ["took"] = "take", ["taken"] = "take", ["met"] = "meet", ["taught"] = "teach", ["learnt"] = "learn",
        ["told"] = "tell", ["spoke"] = "speak", ["spoken"] = "speak", ["built"] = "build", ["came"] = "come", ["gave"] = "give", ["given"] = "give", ["felt"] = "felt",
        ["grew"] = "grow", ["grown"] = "grow", ["threw"] = "throw", ["thrown"] = "throw", ["wove"] = "weave", ["woven"] = "weave", ["heard"] = "hear",
        ["practise"] = "practice", ["practised"] = "practice", ["practising"] = "practice", ["canvas"] = "canvas", ["tales"] = "tale",
    };

    public WordAnalysis Analyze(string word) => new([Stem(word)], [], Certain: true);

    public IReadOnlyList<string> FormsOf(string word) => [Stem(word)];

    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var lemma))
            return WithoutE(lemma);
        var stem = word.AsSpan();
        if (stem.Length <= 3)
            return word;

        if (stem.EndsWith("sses"))
            stem = stem[..^2];
        else if (stem.EndsWith("ies") && stem.Length > 4)
            return WithoutE(string.Concat(stem[..^3], "y"));
        else if (stem.EndsWith("es") && (stem[..^2].EndsWith("sh") || stem[..^2].EndsWith("ch") || stem[^3] is 'x' or 'z' or 's' or 'o'))
            stem = stem[..^2];
        else if (stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
            stem = stem[..^1];

        if (stem.EndsWith("ing") && stem.Length > 5 && HasVowel(stem[..^3]))
            stem = Undoubled(stem[..^3]);
        else if (stem.EndsWith("ied") && stem.Length > 4)
            return string.Concat(stem[..^3], "y");
        else if (stem.EndsWith("ed") && stem.Length > 4 && stem[^3] != 'e' && HasVowel(stem[..^2]))
            stem = Undoubled(stem[..^2]);
        return WithoutE(stem.ToString());
    }

    public IEnumerable<string> RootsOf(string lemma) => RootOf(lemma) is { } root ? [root] : [];

    private static string? RootOf(string lemma)
    {
        foreach (var ending in Derivations)
        {
            if (lemma.Length - ending.Length >= 4 && lemma.EndsWith(ending, StringComparison.Ordinal))
                return Undoubled(lemma.AsSpan(0, lemma.Length - ending.Length)).ToString();
        }

        return lemma.Length >= 4 ? lemma : null;
    }

    /// <summary>The stem as all forms have it: program|me, travel and travell|ing, organise and organize.</summary>
    private static string WithoutE(string word)
    {
        if (word.Length > 3 && word[^1] == 'e' && word[^2] != 'e')
            word = word[..^1];
        if (word.Length > 3 && word[^1] == word[^2] && !Vowels.Contains(word[^1]))
            return word[..^1];
        return word.Length > 5 && word.EndsWith("iz", StringComparison.Ordinal) ? word[..^1] + "s" : word;
    }

    private static ReadOnlySpan<char> Undoubled(ReadOnlySpan<char> stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o') ? stem[..^1] : stem;

    private static bool HasVowel(ReadOnlySpan<char> stem) => stem.IndexOfAny(Vowels) >= 0;
}
