using System.Collections.Frozen;

namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>Base forms of common words and of this field's, to choose among what the rules find and to take compounds apart.</summary>
internal sealed class FinnishLexicon
{
    private readonly FrozenSet<string> _lemmas;
    private readonly FrozenDictionary<string, string> _irregular;

    public FinnishLexicon()
    {
        Dictionary<string, string> irregular = [];
        HashSet<string> lemmas = [.. WordLists.Lines("lexicon-fi.txt").SelectMany(WordLists.Words)];
        foreach (var words in WordLists.Lines("irregular-fi.txt").Select(WordLists.Words))
        {
            lemmas.Add(words[0]);
            foreach (var form in words[1..])
                irregular[form] = words[0];
        }

        _lemmas = lemmas.ToFrozenSet(StringComparer.Ordinal);
        _irregular = irregular.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public bool Contains(string lemma) => _lemmas.Contains(lemma);

    /// <summary>The base form of a form that no rule makes: <c>lasten</c>, <c>vettä</c>.</summary>
    public string? Irregular(string form) => _irregular.GetValueOrDefault(form);
}
