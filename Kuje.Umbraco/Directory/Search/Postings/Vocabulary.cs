using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>
/// Every word that documents of an index, or of one that it was made from, have had, as it is written: a term. All segments number them alike,
/// so a word is taken apart once, and segments are joined without looking at words. Grows only; readers never wait.
/// </summary>
internal sealed class Vocabulary
{
    private const int LanguageBits = 3;

    private readonly Lock _adding = new();
    private readonly LanguageTerms[] _languages;

    // By term: the number of its spelling among its language's words, the language, and whether it is a stop word.
    private int[] _terms = new int[64];
    private int _count;

    public Vocabulary(SearchWords words)
    {
        Words = words;
        _languages = [.. Enumerable.Range(0, words.Count).Select(language => new LanguageTerms(words[(SearchLanguage)language]))];
    }

    public SearchWords Words { get; }

    public int Count => Volatile.Read(ref _count);

    public LanguageTerms this[SearchLanguage language] => _languages[(int)language];

    public bool IsStopWord(int term) => (Volatile.Read(ref _terms)[term] & 1) != 0;

    /// <summary>The word as it is written.</summary>
    public string Spelling(int term)
    {
        var packed = Volatile.Read(ref _terms)[term];
        return _languages[(packed >> 1) & ((1 << (LanguageBits - 1)) - 1)].Text(packed >> LanguageBits);
    }

    public int TermOf(SearchLanguage language, ReadOnlySpan<char> word)
    {
        var terms = _languages[(int)language];
        var term = terms.TermOf(word);
        return term >= 0 ? term : Add(language, word.ToString());
    }

    /// <summary>To be called after documents were added: keeps what is looked up by its beginning in order.</summary>
    public void Tidy()
    {
        lock (_adding)
        {
            foreach (var language in _languages)
                language.Tidy();
        }
    }

    private int Add(SearchLanguage language, string word)
    {
        var terms = _languages[(int)language];
        lock (_adding)
        {
            if (terms.TermOf(word) is >= 0 and var known)
                return known;
            var keys = terms.KeysOf(word);
            var term = _count;
            if (term == _terms.Length)
                Volatile.Write(ref _terms, WordPool.Grown(_terms, term + 1));
            _terms[term] = (terms.Add(word, term, keys) << LanguageBits) | ((int)language << 1) | (keys is null ? 1 : 0);
            Volatile.Write(ref _count, term + 1);
            return term;
        }
    }
}
