namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>Finnish without Voikko: <see cref="BaseForms"/> by rule, a small lexicon to choose among them, compounds by the lexicon.</summary>
internal sealed class FinnishRules : IWordAnalyzer, IWordForms
{
    // What rules alone say is kept to the likeliest: each more is a chance to meet a word that is another.
    private const int MostGuesses = 8;

    private const int DeepestCompound = 4;

    private readonly FinnishLexicon _lexicon = new();

    public IReadOnlyList<string> FormsOf(string word) => BaseForms.Of(word);

    public WordAnalysis Analyze(string word)
    {
        if (_lexicon.Irregular(word) is { } irregular)
            return new WordAnalysis([irregular], [], Certain: true);

        var forms = BaseForms.Of(word);
        string[] known = [.. forms.Concat(FiniteVerbs.Of(word)).Where(_lexicon.Contains).Distinct()];
        if (known.Length > 0)
            return new WordAnalysis(known, known.Select(lemma => Split(lemma, 0)).FirstOrDefault(parts => parts is not null) ?? [], Certain: true);

        List<string> compounds = [];
        WordPart[] parts = [];
        foreach (var form in Irregulars(word).Concat(forms))
        {
            if (Split(form, 0) is not { } own)
                continue;
            compounds.Add(form);
            if (parts.Length == 0 || own.Length < parts.Length)
                parts = own;
        }

        return compounds.Count > 0
            ? new WordAnalysis([.. compounds], parts, Certain: true)
            : new WordAnalysis([.. forms.Take(MostGuesses)], HalfKnown(forms), Certain: false);
    }

    /// <summary>A compound whose last part no rule inflects: <c>kouluvuosien</c>.</summary>
    private IEnumerable<string> Irregulars(string word)
    {
        for (var i = 3; i <= word.Length - 4; i++)
        {
            if (_lexicon.Irregular(word[i..]) is { } last)
                yield return word[..i] + last;
        }
    }

    /// <summary>The parts of a base form, all known; null where it is no compound of known words.</summary>
    private WordPart[]? Split(string lemma, int depth)
    {
        // The longest last part first: kuvataide + paja or kuva + taidepaja, the parts' parts are the same.
        for (var i = 3; i <= lemma.Length - 3 && depth < DeepestCompound; i++)
        {
            if (!_lexicon.Contains(lemma[i..]))
                continue;
            var written = lemma[..i];
            if (FirstPart(written) is { } first)
            {
                var inner = Split(first, depth + 1);
                return [.. inner ?? [new WordPart(first, written)], .. LastParts(lemma[i..], depth)];
            }

            if (Split(written, depth + 1) is { } more)
                return [.. more, .. LastParts(lemma[i..], depth)];
        }

        return null;
    }

    private WordPart[] LastParts(string lemma, int depth) => Split(lemma, depth + 1) ?? [new WordPart(lemma, lemma)];

    /// <summary>The base form of what stands before another part: as it is, in the genitive, or as <c>nais-</c> of nainen.</summary>
    private string? FirstPart(string written)
    {
        if (_lexicon.Contains(written))
            return written;
        if (_lexicon.Irregular(written) is { } irregular)
            return irregular;
        if (written.Length < 4)
            return null;
        if (written[^1] == 's' && _lexicon.Contains(written[..^1] + "nen"))
            return written[..^1] + "nen";
        return written[^1] == 'n' ? BaseForms.Of(written).Find(_lexicon.Contains) : null;
    }

    private WordPart[] HalfKnown(List<string> forms)
    {
        foreach (var form in forms.Take(MostGuesses))
        {
            for (var i = Compounds.ShortestPart; i <= form.Length - Compounds.ShortestPart; i++)
            {
                if (_lexicon.Contains(form[i..]) && Compounds.CanBePart(form.AsSpan(0, i)))
                    return [new WordPart(form[..i], form[..i]), new WordPart(form[i..], form[i..])];
            }

            for (var i = form.Length - Compounds.ShortestPart; i >= Compounds.ShortestPart + 1; i--)
            {
                if (Compounds.CanBePart(form.AsSpan(i)) && FirstPart(form[..i]) is { } first)
                    return [new WordPart(first, form[..i]), new WordPart(form[i..], form[i..])];
            }
        }

        return [];
    }
}
