using static Kuje.Umbraco.Directory.Search.Words.Finnish.Harmony;

namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>
/// The base forms that a Finnish word form could belong to, by rule: endings are taken off, gradation and vowel changes undone.
/// Rules cannot tell <c>kuvissa</c> of <c>kuva</c> from one of <c>kuvi</c>, so there are several, the likelier first;
/// two forms of a word meet in the right one, and a lexicon picks it out.
/// </summary>
internal sealed class BaseForms
{
    private const int Most = 40;

    private static readonly string[] LocalCases = ["ssa", "sta", "lla", "lta", "lle", "ksi", "tta"];
    private static readonly string[] Possessives = ["ni", "si", "nsa", "mme", "nne"];
    private static readonly string[] Clitics = ["kin", "kaan", "ko", "han", "pa", "kään"];

    private readonly List<string> _found = [];
    private readonly List<string> _infinitives = [];
    private readonly VerbForms _verbs;

    private BaseForms() => _verbs = new VerbForms(_infinitives);

    public static List<string> Of(string word)
    {
        var forms = new BaseForms();
        forms.Add(word);
        if (word.Length >= 3)
        {
            forms.Inflected(word);
            forms.WithPossessive(word);
            forms.WithClitic(word);
        }

        forms.FromVerbalNouns();
        foreach (var verb in forms._infinitives)
            forms.Add(verb);
        return forms._found;
    }

    private void Add(string lemma)
    {
        if (lemma.Length >= 2 && _found.Count < Most && !_found.Contains(lemma))
            _found.Add(lemma);
    }

    private void WithPossessive(string word)
    {
        foreach (var suffix in Possessives)
        {
            if (!Ends(word, suffix) || word.Length - suffix.Length < 4)
                continue;
            var rest = word[..^suffix.Length];
            if (!Letters.IsVowel(rest[^1]))
                continue;
            Stem(rest, weak: false);
            Inflected(rest);
        }

        // Kirjassaan, luonaan: the third person after a case ending.
        if (word.Length > 6 && word[^1] == 'n' && word[^2] == word[^3] && (Ends(word[..^2], "ssa") || Ends(word[..^2], "sta")
            || Ends(word[..^2], "lla") || Ends(word[..^2], "lta") || Ends(word[..^2], "lle") || Ends(word[..^2], "na") || Ends(word[..^2], "ta")))
        {
            Inflected(word[..^2]);
        }
    }

    private void WithClitic(string word)
    {
        foreach (var clitic in Clitics)
        {
            if (!Ends(word, clitic) || word.Length - clitic.Length < 4)
                continue;
            var rest = word[..^clitic.Length];
            Add(rest);
            Inflected(rest);
            WithPossessive(rest);
        }
    }

    private void Inflected(string word)
    {
        Nominal(word);
        _verbs.Add(word);
    }

    private void Nominal(string word)
    {
        // Ensimmäistä, yleistä: after a vowel -ista is more often of -inen than out of something.
        if (Ends(word, "ista") && word.Length > 5 && Letters.IsVowel(word[^5]))
            ConsonantStem(word[..^2]);
        foreach (var ending in LocalCases)
        {
            if (!Ends(word, ending) || word.Length - ending.Length < 2)
                continue;
            if (ending == "tta")
                Add(word[..^3]);
            SingularOrPlural(word[..^ending.Length], weak: true);
        }

        if (Ends(word, "sti") && word.Length > 6)
            Stem(word[..^3], weak: true);
        if (Ends(word, "na"))
            SingularOrPlural(word[..^2], weak: false);
        GenitiveOrIllative(word);
        if (word[^1] == 't')
            Stem(word[..^1], weak: true);
        if (Ends(word, "ta") && word.Length > 4)
        {
            var rest = word[..^2];
            if (!Letters.IsVowel(rest[^1]))
                ConsonantStem(rest);
            else if (rest[^1] == 'i' && rest.Length > 2)
                Plural(rest[..^1], weak: false);
            if (Letters.IsVowel(rest[^1]) && Letters.IsVowel(rest[^2]))
                Stem(rest, weak: false);
        }

        if (word[^1] is 'a' or 'ä' && word.Length > 3)
        {
            var rest = word[..^1];
            if (rest[^1] == 'j')
                Plural(rest[..^1], weak: false);
            else if (Letters.IsVowel(rest[^1]))
                SingularOrPlural(rest, weak: false);
        }
    }

    private void GenitiveOrIllative(string word)
    {
        if (word[^1] != 'n' || word.Length < 4)
            return;
        if (Ends(word, "seen") && word.Length > 6)
            Stem(word[..^4], weak: false);
        if (word.EndsWith("isiin", StringComparison.Ordinal))
            Plural(word[..^5], weak: false);
        if (word[^2] == word[^3] && Letters.IsVowel(word[^2]))
            SingularOrPlural(word[..^2], weak: false);
        if (word[^3] == 'h' && word[^2] == word[^4])
            SingularOrPlural(word[..^3], weak: false);
        foreach (var (ending, cut) in new[] { ("iden", 4), ("itten", 5), ("jen", 3), ("ien", 3), ("isin", 4) })
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - cut >= 2)
                Plural(word[..^cut], weak: false);
        }

        if (word.EndsWith("ten", StringComparison.Ordinal) && word.Length > 5 && !Letters.IsVowel(word[^4]))
            ConsonantStem(word[..^3]);
        Stem(word[..^1], weak: true);
        if (word[^2] == 'i')
            Plural(word[..^2], weak: true);
    }

    private void SingularOrPlural(string rest, bool weak)
    {
        if (rest.Length < 2 || !Letters.IsVowel(rest[^1]))
            return;
        // After a vowel i is most often the plural's (taloissa), after a consonant often the stem's (kurssissa).
        var plural = rest[^1] == 'i' && rest.Length > 2;
        if (plural && Letters.IsVowel(rest[^2]))
        {
            Plural(rest[..^1], weak);
            Stem(rest, weak);
            return;
        }

        Stem(rest, weak);
        if (plural)
            Plural(rest[..^1], weak);
    }

    /// <summary>From a stem in the singular: what stands before the case ending.</summary>
    private void Stem(string stem, bool weak)
    {
        if (stem.Length < 2 || !Letters.IsVowel(stem[^1]))
            return;
        if (weak)
        {
            foreach (var strong in Gradation.Strengthened(stem))
                Vowel(strong);
        }

        Vowel(stem);
        if (weak && Gradation.WithLostK(stem) is { } lost)
            Vowel(lost);
        Inner(stem);
    }

    private void Vowel(string stem)
    {
        if (stem.Length > 4 && stem.EndsWith("se", StringComparison.Ordinal) && Letters.IsVowel(stem[^3]))
            Add(stem[..^2] + "nen");
        Add(stem);
        if (stem[^1] != 'e' || stem.Length < 3)
            return;
        Add(stem[..^1] + "i");
        // Uuden, käden; mahdollisuuden, rakkauden.
        if (stem[^2] == 't' && Letters.IsVowel(stem[^3]))
            Add(stem[..^2] + (stem[^3] is 'u' or 'y' && stem.Length > 5 ? "s" : "si"));
    }

    /// <summary>Stems that the base form has changed the end of, and weakened.</summary>
    private void Inner(string stem)
    {
        if (stem.Length < 4)
            return;
        if (stem.EndsWith("kse", StringComparison.Ordinal))
            Add(stem[..^3] + "s");
        else if (stem.EndsWith("de", StringComparison.Ordinal) && stem[^3] is 'u' or 'y')
            Add(stem[..^2] + "s");
        else if (stem.EndsWith("ee", StringComparison.Ordinal))
            Weakening(stem[..^1], stem.EndsWith("nee", StringComparison.Ordinal) ? stem[..^2] + (Back(stem) ? "ut" : "yt") : null);
        else if (stem[^1] == stem[^2] && stem[^1] is 'a' or 'ä' or 'i')
            Weakening(stem[..^1] + "s", null);
        else if (stem.EndsWith("me", StringComparison.Ordinal))
            WeakenedBeforeLast(stem[..^2], "n");
        else if (Ends(stem, "ttoma") || Ends(stem, "ttömä"))
            Add(stem[..^4] + (stem[^1] == 'a' ? "on" : "ön"));
        else if (Ends(stem, "mma") || Ends(stem, "mpa"))
            Add(stem[..^3] + "mpi");
        else if (stem.EndsWith("ue", StringComparison.Ordinal) || stem.EndsWith("ye", StringComparison.Ordinal))
            Add(stem[..^1] + "t");
        else if (stem[^1] == 'e' && stem[^2] is 'l' or 'r' or 'n')
            WeakenedBeforeLast(stem[..^2], stem[^2].ToString());
    }

    /// <summary>From a stem in the plural: what stands before i or j.</summary>
    private void Plural(string stem, bool weak)
    {
        if (stem.Length < 2)
            return;
        if (!Letters.IsVowel(stem[^1]))
        {
            ConsonantPlural(stem, weak);
            return;
        }

        var body = stem[..^1];
        foreach (var grade in weak ? Gradation.Strengthened(stem).Append(stem) : [stem])
        {
            var start = grade[..^1];
            switch (stem[^1])
            {
                case 'o':
                    Add(start + "a");
                    Add(grade);
                    break;
                case 'ö':
                    Add(start + "ä");
                    Add(grade);
                    break;
                case 'e':
                    Add(start + "i");
                    break;
                default:
                    Add(grade);
                    break;
            }
        }

        if (stem[^1] == 'e')
        {
            Weakening(stem, null);
            Add(stem + (Back(stem) ? "a" : "ä"));
        }
        else if (stem[^1] is 'a' or 'ä' or 'i')
        {
            Weakening(stem + "s", null);
            Add(stem + stem[^1]);
        }
        else if (stem[^1] is 'o' or 'ö' or 'u')
        {
            Add(stem + stem[^1]);
        }

        if (stem[^1] is 'u' or 'y' && body.Length > 2)
            Add(stem + "t");
    }

    private void ConsonantPlural(string stem, bool weak)
    {
        var vowel = Back(stem) ? "a" : "ä";
        if (stem.EndsWith("ks", StringComparison.Ordinal))
            Add(stem[..^2] + "s");
        else if (stem[^1] == 's' && stem.Length > 2 && Letters.IsVowel(stem[^2]))
            Add(stem[..^1] + "nen");
        foreach (var grade in weak ? Gradation.Strengthened(stem + vowel).Append(stem + vowel) : [stem + vowel])
        {
            Add(grade);
            Add(grade[..^1] + "i");
        }

        if (stem.Length < 4)
            return;
        if (stem.EndsWith("ttom", StringComparison.Ordinal) || stem.EndsWith("ttöm", StringComparison.Ordinal))
            Add(stem[..^3] + stem[^2] + "n");
        if (stem[^1] == 'm')
            WeakenedBeforeLast(stem[..^1], "n");
        else if (stem[^1] is 'l' or 'r' or 'n')
            WeakenedBeforeLast(stem[..^1], stem[^1].ToString());
        else if (stem.EndsWith("mp", StringComparison.Ordinal) || stem.EndsWith("mm", StringComparison.Ordinal))
            Add(stem[..^2] + "mpi");
    }

    /// <summary>Before the t of <c>maalausta</c>, <c>naisten</c>, <c>nuorta</c>.</summary>
    private void ConsonantStem(string stem)
    {
        if (stem.Length < 2)
            return;
        Add(stem);
        if (stem[^1] == 's' && Letters.IsVowel(stem[^2]))
            Add(stem[..^1] + "nen");
        if (stem[^1] is 'l' or 'n' or 'r')
            Add(stem + "i");
        if (stem[^1] != 't')
            return;
        // Taidetta; terveyttä.
        Add(stem[..^1]);
        if (stem[^2] is 'u' or 'y')
            Add(stem[..^1] + "s");
    }

    /// <summary>Words whose base form is weak though all other forms are strong: <c>taiteen</c>, <c>taide</c>.</summary>
    private void Weakening(string lemma, string? other)
    {
        var end = lemma[^1] == 's' ? lemma[..^1] : lemma;
        foreach (var weak in Gradation.Weakened(end))
            Add(lemma[^1] == 's' ? weak + "s" : weak);
        Add(lemma);
        if (other is not null)
            Add(other);
    }

    private void WeakenedBeforeLast(string stem, string end)
    {
        foreach (var weak in Gradation.Weakened(stem))
            Add(weak + end);
        Add(stem + end);
    }

    private void FromVerbalNouns()
    {
        for (var i = 0; i < _found.Count; i++)
        {
            if (_found[i].EndsWith("minen", StringComparison.Ordinal) && _found[i].Length > 7)
                _verbs.Infinitive(_found[i][..^5]);
        }
    }
}
