using Kuje.Umbraco.Directory.Search.Postings;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>What the words of a query are looked up in.</summary>
/// <param name="Vocabulary">All words that documents have, and had.</param>
/// <param name="Marked">Which of them are of the names of what documents are marked with.</param>
/// <param name="Segments">Which of them they have.</param>
/// <param name="Reader">The language of who asks.</param>
internal sealed record Lookup(Vocabulary Vocabulary, MarkedWords Marked, SegmentView[] Segments, SearchLanguage Reader)
{
    public SearchWords Words => Vocabulary.Words;

    public MatchCollector Collect(SearchLanguage language = SearchLanguage.Finnish) => new(Vocabulary, Segments, Reader) { Language = language };

    /// <summary>Adds a base form with its compounds, synonyms and relatives.</summary>
    public void AddLemma(MatchCollector found, SearchLanguage language, string lemma, float likely)
    {
        found.Language = language;
        found.Add(lemma, WordKey.Lemma, Quality.Lemma * likely);
        found.Add(lemma, WordKey.Part, Quality.Part * likely);
        foreach (var synonym in Words[language].SynonymsOf(lemma))
        {
            found.Add(synonym, WordKey.Lemma, Quality.Synonym * likely);
            found.Add(synonym, WordKey.Part, Quality.Inside * likely);
        }

        foreach (var narrower in Words[language].NarrowerThan(lemma))
            found.Add(narrower, WordKey.Lemma | WordKey.Part, Quality.Narrower * likely);
        foreach (var root in Words[language].RootsOf(lemma))
            found.Add(root, WordKey.Root, Quality.Root * likely);
    }

    public float WeightOf(SearchLanguage language, string lemma) => Words[language].IsGeneric(lemma) ? Quality.Generic : 1;
}
