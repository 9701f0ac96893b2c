using System.Collections.Frozen;
using Kuje.Umbraco.Directory.Search.Words.English;
using Kuje.Umbraco.Directory.Search.Words.Finnish;
using Kuje.Umbraco.Directory.Search.Words.Swedish;
using Microsoft.Extensions.Logging;

namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>What the search knows about words, by language.</summary>
internal sealed class SearchWords
{
    private readonly LanguageWords[] _languages;
    private readonly FrozenDictionary<string, (SearchLanguage Language, string Lemma)[]>[] _concepts;

    private SearchWords(IWordAnalyzer finnish, IWordForms rules)
    {
        var swedish = new SwedishAnalyzer();
        var english = new EnglishAnalyzer();
        var asWritten = new AsWritten();
        _languages =
        [
            new LanguageWords(finnish, rules, new FinnishRoots(), WordLists.Of("fi", lemma => lemma)),
            new LanguageWords(swedish, swedish, swedish, WordLists.Of("sv", word => SwedishAnalyzer.Stem(word))),
            new LanguageWords(english, english, english, WordLists.Of("en", EnglishAnalyzer.Stem)),
            new LanguageWords(asWritten, asWritten, asWritten, WordLists.Empty),
        ];
        _concepts = WordLists.Concepts([lemma => lemma, word => SwedishAnalyzer.Stem(word), EnglishAnalyzer.Stem]);
    }

    public int Count => _languages.Length;

    public LanguageWords this[SearchLanguage language] => _languages[(int)language];

    /// <summary>The words of other languages that mean the same as a base form.</summary>
    public ReadOnlySpan<(SearchLanguage Language, string Lemma)> InOtherLanguages(SearchLanguage language, string lemma) =>
        (int)language < _concepts.Length && _concepts[(int)language].TryGetValue(lemma, out var others) ? others : [];

    /// <summary>Voikko where it is wanted and installed, else rules; says which and why.</summary>
    public static SearchWords Choose(bool useVoikko, ILogger logger)
    {
        var reason = "it is turned off by Kuje:UseVoikko";
        if (useVoikko && Voikko.Open(out reason) is { } voikko)
        {
            logger.LogInformation("Search reads Finnish with Voikko {Version}.", voikko.Version);
            return With(voikko);
        }

        logger.LogInformation("Search reads Finnish by Kuje's own rules, not with Voikko: {Reason}.", reason);
        return WithRules();
    }

    /// <summary>With Kuje's own rules for Finnish.</summary>
    public static SearchWords WithRules()
    {
        var rules = new FinnishRules();
        return new SearchWords(rules, rules);
    }

    /// <summary>With Voikko for Finnish; the rules stay for words that it does not know.</summary>
    public static SearchWords With(Voikko voikko)
    {
        var rules = new FinnishRules();
        return new SearchWords(new VoikkoAnalyzer(voikko, rules), rules);
    }

    public static SearchLanguage LanguageOf(string culture) =>
        culture.AsSpan(0, Math.Min(2, culture.Length)) switch
        {
            "fi" => SearchLanguage.Finnish,
            "sv" => SearchLanguage.Swedish,
            "en" => SearchLanguage.English,
            _ => SearchLanguage.Other,
        };

    private sealed class AsWritten : IWordAnalyzer, IWordForms, IWordRoots
    {
        public WordAnalysis Analyze(string word) => new([word], [], Certain: true);

        public IReadOnlyList<string> FormsOf(string word) => [word];

        public IEnumerable<string> RootsOf(string lemma) => [];
    }
}
