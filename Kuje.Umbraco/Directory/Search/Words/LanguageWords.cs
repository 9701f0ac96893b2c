using Kuje.Umbraco.Directory.Sets;

namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>What the search knows about the words of one language.</summary>
internal sealed class LanguageWords(IWordAnalyzer analyzer, IWordForms forms, IWordRoots roots, WordLists lists)
{
    private const int MostGuesses = 10;
    private const int MostKept = 5_000;
    private const int MostRemembered = 1 << 14;

    private readonly BoundedCache<WordAnalysis> _analyses = new(MostKept);
    private readonly AskedLately _asked = new(MostRemembered);

    public bool IsStopWord(string word) => lists.StopWords.Contains(word);

    public bool IsGeneric(string lemma) => lists.Generic.Contains(lemma);

    /// <summary>Kept for what is searched for again. The rest would only fill the memory: people type all sorts of words.</summary>
    public WordAnalysis Analyze(string word) =>
        _analyses.Find(word) ?? (_asked.Again(string.GetHashCode(word)) ? _analyses.GetOrAdd(word, analyzer.Analyze) : analyzer.Analyze(word));

    /// <summary>Base forms by rule alone, the likeliest few.</summary>
    public IEnumerable<string> Guess(string word) => forms.FormsOf(word).Take(MostGuesses);

    public IEnumerable<string> RootsOf(string lemma) => roots.RootsOf(lemma);

    /// <summary>Words that mean the same to who searches.</summary>
    public ReadOnlySpan<string> SynonymsOf(string lemma) => lists.Synonyms.TryGetValue(lemma, out var others) ? others : [];

    /// <summary>Kinds of what a word means: knitting is a craft.</summary>
    public ReadOnlySpan<string> NarrowerThan(string lemma) => lists.Narrower.TryGetValue(lemma, out var others) ? others : [];

    /// <summary>Not kept: the vocabulary of an index asks once for every word.</summary>
    public WordKeys KeysOf(string word)
    {
        var analysis = analyzer.Analyze(word);
        var lemmas = analysis.Lemmas.Length > 0 ? analysis.Lemmas : [word];
        string[] parts = analysis.Parts.Length == 0 ? [] : [.. analysis.PartsAndJoins().Except(lemmas).Distinct()];
        string[] shared = [.. lemmas.Concat(parts).SelectMany(RootsOf).Distinct()];
        return new WordKeys(lemmas, parts, shared, Undotted(lemmas.Append(word)), Undotted(parts), analysis.Certain);
    }

    private static string[] Undotted(IEnumerable<string> words)
    {
        List<string>? found = null;
        foreach (var word in words)
        {
            var plain = Letters.Folded(word);
            if (!ReferenceEquals(plain, word) && found?.Contains(plain) != true)
                (found ??= []).Add(plain);
        }

        return found is null ? [] : [.. found];
    }
}
