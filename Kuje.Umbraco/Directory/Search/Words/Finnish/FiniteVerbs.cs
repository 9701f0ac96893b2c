using static Kuje.Umbraco.Directory.Search.Words.Finnish.Harmony;

namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>
/// The infinitives of forms that announcements are full of and that look like nouns: <c>soita</c>, <c>kerrotaan</c>, <c>lauloi</c>.
/// Far too many to be taken where no lexicon has them.
/// </summary>
internal static class FiniteVerbs
{
    private const int ShortestWord = 4;

    // No verb ends so but in its infinitives.
    private static readonly string[] Cases = ["ssa", "lla", "lta", "lle", "ksi", "nen"];

    public static List<string> Of(string word)
    {
        List<string> found = [];
        if (word.Length < ShortestWord || Array.Exists(Cases, ending => Ends(word, ending)))
            return found;
        var verbs = new VerbForms(found);
        if (word[^1] == 'n' && word[^2] == word[^3] && word.Length > 6)
            Passive(word[..^3], verbs);
        if (Ends(word, "vat"))
            word = word[..^3];
        if (Letters.IsVowel(word[^1]))
            Weak(word, verbs);
        if (word[^1] == 'i' && word.Length >= ShortestWord)
            Past(word[..^1], verbs);
        return found;
    }

    // Kerrota|an, soitetti|in.
    private static void Passive(string rest, VerbForms verbs)
    {
        var stem = rest[^1] == 't' ? rest[..^1].TrimEnd('t') : rest;
        if (stem.Length < 3 || stem == rest)
            return;
        Weak(stem, verbs);
        if (stem[^1] == 'e')
            Weak(stem[..^1] + (Back(stem) ? 'a' : 'ä'), verbs);
    }

    private static void Weak(string stem, VerbForms verbs)
    {
        foreach (var strong in Gradation.Strengthened(stem))
            verbs.Infinitive(strong);
        verbs.Infinitive(stem);
        if (Gradation.WithLostK(stem) is { } lost)
            verbs.Infinitive(lost);
    }

    private static void Past(string stem, VerbForms verbs)
    {
        var open = Back(stem) ? 'a' : 'ä';
        // Maalas|i is of maalata.
        if (stem[^1] == 's' && Letters.IsVowel(stem[^2]))
            verbs.Infinitive(stem[..^1] + stem[^2]);
        if (Letters.IsVowel(stem[^1]))
        {
            verbs.Infinitive(stem);
            verbs.Infinitive(stem[..^1] + open);
            return;
        }

        verbs.Infinitive(stem + open);
        verbs.Infinitive(stem + 'e');
    }
}
