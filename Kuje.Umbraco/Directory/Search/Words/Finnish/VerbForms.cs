using static Kuje.Umbraco.Directory.Search.Words.Finnish.Harmony;

namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>The infinitives that a Finnish word form could belong to; the verbs' half of <see cref="BaseForms"/>.</summary>
internal sealed class VerbForms(List<string> found)
{
    /// <summary>From a form of a verb.</summary>
    public void Add(string word)
    {
        foreach (var ending in new[] { "massa", "masta", "malla", "matta", "maan" })
        {
            if (Ends(word, ending) && word.Length - ending.Length >= 3)
                Infinitive(word[..^ending.Length]);
        }

        // Maalataan, kuunnellaan, improvisoidaan; lauletaan, tanssitaan.
        if (Ends(word, "aan") && word.Length > 6)
        {
            found.Add(word[..^2]);
            if (word[^4] == 't' && Letters.IsVowel(word[^5]))
            {
                var stem = word[..^4];
                if (stem[^1] == 'e')
                {
                    var open = stem[..^1] + (Back(stem) ? 'a' : 'ä');
                    foreach (var strong in Gradation.Strengthened(open))
                        Infinitive(strong);
                    Infinitive(open);
                }
                else
                {
                    Infinitive(stem);
                }
            }
        }

        if (word.Length > 4 && word[^1] == word[^2] && Letters.IsVowel(word[^1]))
            Infinitive(word[..^1]);
        if ((Ends(word, "mme") || Ends(word, "vat") || Ends(word, "tte")) && word.Length > 6)
        {
            foreach (var strong in Gradation.Strengthened(word[..^3]))
                Infinitive(strong);
            Infinitive(word[..^3]);
        }

        if (word[^1] is 'n' or 't' && word.Length > 4 && Letters.IsVowel(word[^2]))
        {
            foreach (var strong in Gradation.Strengthened(word[..^1]))
                Infinitive(strong);
            Infinitive(word[..^1]);
        }
    }

    /// <summary>From a stem: what stands before the ending.</summary>
    public void Infinitive(string stem)
    {
        if (stem.Length < 3 || !Letters.IsVowel(stem[^1]))
            return;
        var vowel = Back(stem) ? "a" : "ä";
        if (stem[^1] == stem[^2])
        {
            foreach (var weak in Gradation.Weakened(stem[..^1]))
                found.Add(weak + "t" + vowel);
            found.Add(stem[..^1] + "t" + vowel);
        }
        else if (stem[^1] == 'i' && stem[^2] is 'o' or 'ö')
        {
            found.Add(stem + "d" + vowel);
        }
        else if (stem.EndsWith("le", StringComparison.Ordinal))
        {
            foreach (var weak in Gradation.Weakened(stem[..^2]))
                found.Add(weak + "ll" + vowel);
            found.Add(stem[..^2] + "ll" + vowel);
        }

        found.Add(stem + vowel);
    }
}
