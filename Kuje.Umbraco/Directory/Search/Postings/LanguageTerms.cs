using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>The words of one language in a segment, and the ways that lead to them.</summary>
internal sealed class LanguageTerms
{
    private readonly string[] _spellings;

    public LanguageTerms(LanguageWords words, Dictionary<string, int> written, string[] spellings)
    {
        Written = written;
        _spellings = spellings;
        List<(string, int)> lemmas = [], parts = [], roots = [], folded = [], foldedParts = [];
        HashSet<string> uncertain = new(StringComparer.Ordinal);
        foreach (var (spelling, term) in written)
        {
            if (words.IsStopWord(spelling))
                continue;
            var keys = words.KeysOf(spelling);
            foreach (var lemma in keys.Lemmas)
                lemmas.Add((lemma, term));
            foreach (var part in keys.Parts)
                parts.Add((part, term));
            foreach (var root in keys.Roots)
                roots.Add((root, term));
            foreach (var plain in keys.Folded)
                folded.Add((plain, term));
            foreach (var plain in keys.FoldedParts)
                foldedParts.Add((plain, term));
            if (!keys.Certain)
                uncertain.UnionWith(keys.Lemmas);
        }

        Lemmas = new KeyTable(lemmas);
        Parts = new KeyTable(parts);
        Roots = new KeyTable(roots);
        Folded = new KeyTable(folded);
        FoldedParts = new KeyTable(foldedParts);
        Ordered = [.. written.Values];
        Array.Sort(Ordered, (left, right) => string.CompareOrdinal(_spellings[left], _spellings[right]));
        LemmasForward = [.. uncertain.Where(lemma => lemma.Length >= Compounds.ShortestWhole)];
        Array.Sort(LemmasForward, StringComparer.Ordinal);
        LemmasBackward = [.. LemmasForward];
        Array.Sort(LemmasBackward, Compounds.CompareFromEnd);
    }

    /// <summary>Words as they are written in the documents.</summary>
    public Dictionary<string, int> Written { get; }

    public KeyTable Lemmas { get; }

    public KeyTable Parts { get; }

    public KeyTable Roots { get; }

    public KeyTable Folded { get; }

    public KeyTable FoldedParts { get; }

    /// <summary>All terms in the order of their spelling.</summary>
    public int[] Ordered { get; }

    /// <summary>Base forms of words that no dictionary knows, in order, to find the compounds that begin with one.</summary>
    public string[] LemmasForward { get; }

    /// <summary>The same in the order of their reversed letters, to find the compounds that end in one.</summary>
    public string[] LemmasBackward { get; }

    /// <summary>The place in <see cref="Ordered"/> of the first term not before <paramref name="prefix"/>.</summary>
    public int FirstNotBefore(ReadOnlySpan<char> prefix)
    {
        int low = 0, high = Ordered.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_spellings[Ordered[middle]].AsSpan().SequenceCompareTo(prefix) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
