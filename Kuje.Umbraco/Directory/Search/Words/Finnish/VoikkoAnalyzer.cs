namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>Finnish by Voikko's dictionary, and by rule where it does not know a word: names, slang, misspellings.</summary>
internal sealed class VoikkoAnalyzer(Voikko voikko, FinnishRules rules) : IWordAnalyzer
{
    public WordAnalysis Analyze(string word)
    {
        var readings = voikko.Read(word);
        if (readings.Count == 0)
            return rules.Analyze(word);

        List<string> lemmas = [];
        WordPart[] parts = [];
        foreach (var reading in readings)
        {
            var lemma = reading.Lemma.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);
            if (!lemmas.Contains(lemma))
                lemmas.Add(lemma);
            var own = Parts(reading.Bases);
            if (own.Length > 1 && own.Length > parts.Length)
                parts = own;
        }

        return new WordAnalysis([.. lemmas], parts, Certain: true);
    }

    /// <summary><c>+maala(maalata)+us(+us)+ryhmä(ryhmä)</c> is maalaus, ryhmä: endings of derivations belong to what precedes.</summary>
    internal static WordPart[] Parts(string bases)
    {
        List<WordPart> parts = [];
        foreach (var piece in Pieces(bases.ToLowerInvariant()))
        {
            var open = piece.IndexOf('(', StringComparison.Ordinal);
            var written = (open < 0 ? piece : piece[..open]).Replace("=", "", StringComparison.Ordinal);
            var lemma = open < 0 ? string.Empty : piece[(open + 1)..^1];
            // valo=kuvata: a compound that the dictionary has as one word.
            for (var joint = lemma.IndexOf('=', StringComparison.Ordinal); joint > 0 && joint < written.Length; joint = lemma.IndexOf('=', StringComparison.Ordinal))
            {
                parts.Add(new WordPart(lemma[..joint], written[..joint]));
                (lemma, written) = (lemma[(joint + 1)..], written[joint..]);
            }

            if (written is "-" or "")
                continue;
            if ((lemma.Length == 0 || lemma[0] == '+') && parts.Count > 0)
            {
                var joined = parts[^1].Written + written;
                parts[^1] = new WordPart(joined, joined);
            }
            else
            {
                parts.Add(new WordPart(lemma.Length == 0 || lemma[0] == '+' ? written : lemma, written));
            }
        }

        return [.. parts];
    }

    private static IEnumerable<string> Pieces(string bases)
    {
        var start = 1;
        var depth = 0;
        for (var i = 1; i <= bases.Length; i++)
        {
            if (i < bases.Length && bases[i] == '(')
                depth++;
            else if (i < bases.Length && bases[i] == ')')
                depth--;
            else if (i == bases.Length || (bases[i] == '+' && depth == 0))
            {
                if (i > start)
                    yield return bases[start..i];
                start = i + 1;
            }
        }
    }
}
