namespace Kuje.Umbraco.Directory.Search.Words.Swedish;

/// <summary>
/// Takes the endings of Swedish words off. Rules cannot tell whether the n of <c>person</c> is the article of <c>flickan</c>, so what could be
/// an ending goes from the base form too: all forms of a word meet, in a stem that need not be a word.
/// </summary>
internal static class SwedishStemmer
{
    // The longest first.
    private static readonly string[] Endings =
    [
        "heternas", "heterna", "orernas", "adernas", "aternas", "orerna", "aderna", "aterna", "hetens", "heters", "andets", "atets", "heter", "heten", "arnas", "ernas",
        "ornas", "andes", "andet", "arens", "orers", "adens", "atens", "enas", "orer", "aden", "ader", "atet", "aten", "ater", "arna", "erna", "orna", "ande",
        "aren", "arne", "ades", "ares", "erns", "orns", "het", "ena", "ens", "ets", "ade", "are", "ers", "ars", "ors", "ern", "orn", "ad", "as", "en",
        "er", "et", "ar", "or", "an", "es", "at", "a", "e",
    ];

    // Of an adjective, before the t of its neuter.
    private static readonly string[] BeforeNeuter = ["isk", "ig", "iv", "sam", "bar", "el", "gg", "gn", "rm", "år", "ön", "ull"];

    private static readonly string[] LatinEndings = ["eum", "ium", "ntrum", "tum", "bum"];

    public static string Stem(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (!word.EndsWith(ending))
                continue;
            var rest = word[..^ending.Length];
            // Stad is no participle, nor teater a plural; öv|a and åk|er are short.
            if (IsStem(rest) && !(ending.StartsWith("ad", StringComparison.Ordinal) && rest.EndsWith("st")) && !(ending.StartsWith("ate", StringComparison.Ordinal) && rest.EndsWith("te")))
                return Tidy(rest);
        }

        return Tidy(word);
    }

    /// <summary>The stem without what changes at its end: doubled letters, an e that comes and goes, what may be an ending of its own.</summary>
    public static string Tidy(ReadOnlySpan<char> stem)
    {
        if (stem.Length <= 3)
            return stem.ToString();
        if (IsDoubled(stem))
            return stem[..^1].ToString();
        foreach (var latin in LatinEndings)
        {
            if (stem.EndsWith(latin) && stem.Length > 4)
                stem = stem[..^2];
        }

        // Flickan|s, flicka|n.
        for (var most = 2; most > 0 && stem.Length > 3 && IsLoose(stem); most--)
            stem = stem[..^1];
        // Cyklar, cykel; teatrar and vackra, of which the base form lost its er.
        if (stem.Length > 4 && stem.EndsWith("el") && !Letters.IsVowel(stem[^3]))
            return string.Concat(stem[..^2], "l");
        if (stem.Length > 3 && stem[^1] == 'r' && !Letters.IsVowel(stem[^2]) && stem[^2] != 'r')
            stem = stem[..^1];
        if (stem.Length > 3 && stem[^1] is 'a' or 'e')
            stem = stem[..^1];
        return (stem.Length > 3 && IsDoubled(stem) ? stem[..^1] : stem).ToString();
    }

    /// <summary>Whether the last letter may be an ending.</summary>
    private static bool IsLoose(ReadOnlySpan<char> stem)
    {
        var before = stem[^2];
        return stem[^1] switch
        {
            // Flicka|n, öppe|n and öpp|na; but barn.
            'n' => Letters.IsVowel(before) || before is 'p' or 'x' or 't' or 'k' or 'd' or 'f' || (stem.Length > 5 && stem.EndsWith("eln")),
            't' => (stem.Length > 4 && before is 'o' or 'i' or 'u' or 'y' or 'å') || IsNeuter(stem[..^1]),
            's' => (stem.Length > 4 && before is 'ö' or 'å' or 'o') || (stem.Length > 5 && !Letters.IsVowel(before)),
            _ => false,
        };
    }

    private static bool IsNeuter(ReadOnlySpan<char> rest)
    {
        foreach (var end in BeforeNeuter)
        {
            if (rest.EndsWith(end))
                return true;
        }

        return false;
    }

    private static bool IsDoubled(ReadOnlySpan<char> stem) => stem[^1] == stem[^2] && !Letters.IsVowel(stem[^1]);

    private static bool IsStem(ReadOnlySpan<char> rest)
    {
        if (rest.Length == 2)
            return Letters.IsVowel(rest[0]) && !Letters.IsVowel(rest[1]);
        if (rest.Length < 3)
            return false;
        foreach (var letter in rest)
        {
            if (Letters.IsVowel(letter))
                return true;
        }

        return false;
    }
}
