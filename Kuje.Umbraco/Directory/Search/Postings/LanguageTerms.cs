using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>
/// The spellings of one language that documents have, and the words that lead to them: base forms, parts, roots. Grows only;
/// one thread adds, others read meanwhile, as in <see cref="WordPool"/>.
/// </summary>
internal sealed class LanguageTerms
{
    private const int KeyBits = 6;
    private const int AllKeys = (1 << KeyBits) - 1;

    private readonly LanguageWords _words;
    private readonly WordPool _pool = new();
    private readonly WordOrder _written;
    private readonly WordOrder _forward;
    private readonly WordOrder _backward;

    // By word: its term + 1 where it is a spelling, and the first of its links + 1. A link is a term with its keys, and the next link + 1.
    private int[] _termOf = new int[32];
    private int[] _first = new int[32];
    private (int TermAndKeys, int Next)[] _links = new (int, int)[64];
    private int _linkCount;

    public LanguageTerms(LanguageWords words)
    {
        _words = words;
        _written = new WordOrder(_pool, fromEnd: false);
        _forward = new WordOrder(_pool, fromEnd: false);
        _backward = new WordOrder(_pool, fromEnd: true);
    }

    /// <returns>The number of a word by which a spelling can be found; -1 if there is none.</returns>
    public int WordOf(ReadOnlySpan<char> text) => _pool.Find(text);

    /// <returns>The term of a spelling; -1 if no document has had it.</returns>
    public int TermOf(ReadOnlySpan<char> spelling) => TermOf(_pool.Find(spelling));

    public int TermOf(int word) => Of(ref _termOf, word) - 1;

    /// <summary>The terms to which a word leads as one of <paramref name="keys"/>.</summary>
    public Found Find(ReadOnlySpan<char> word, WordKey keys) => Find(_pool.Find(word), keys);

    public Found Find(int word, WordKey keys) => new(this, Of(ref _first, word), keys);

    public string Text(int word) => _pool.Text(word);

    /// <summary>Spellings that begin so.</summary>
    public List<int> Beginning(ReadOnlySpan<char> part) => _written.With(part);

    /// <summary>Base forms, long enough to be compounds, of words that no dictionary knows: those that begin, then those that end so.</summary>
    public IEnumerable<int> MayHavePart(string part) => _forward.With(part).Concat(_backward.With(part));

    /// <summary>Takes in a spelling with all that leads to it.</summary>
    /// <returns>The number of the spelling as a word.</returns>
    public int Add(ReadOnlySpan<char> spelling, int term, WordKeys? keys)
    {
        var word = Word(spelling);
        if (keys is not null)
        {
            foreach (var lemma in keys.Lemmas)
                AddLemma(lemma, term, keys.Certain);
            Link(keys.Parts, term, WordKey.Part);
            Link(keys.Roots, term, WordKey.Root);
            Link(keys.Undotted, term, WordKey.Undotted);
            Link(keys.UndottedParts, term, WordKey.UndottedPart);
        }

        _written.Add(word);
        Volatile.Write(ref _termOf[word], term + 1);
        return word;
    }

    public WordKeys? KeysOf(string spelling) => _words.IsStopWord(spelling) ? null : _words.KeysOf(spelling);

    public void Tidy()
    {
        _written.Tidy();
        _forward.Tidy();
        _backward.Tidy();
    }

    private void AddLemma(string lemma, int term, bool certain)
    {
        var word = Word(lemma);
        if (!certain && lemma.Length >= Compounds.ShortestWhole && !IsUncertain(word))
        {
            _forward.Add(word);
            _backward.Add(word);
        }

        Link(word, term, certain ? WordKey.Lemma : WordKey.Lemma | WordKey.Uncertain);
    }

    private bool IsUncertain(int word) => Find(word, WordKey.Uncertain).MoveNext();

    private int Word(ReadOnlySpan<char> text)
    {
        var word = _pool.Add(text);
        if (word >= _first.Length)
        {
            Volatile.Write(ref _termOf, WordPool.Grown(_termOf, word + 1));
            Volatile.Write(ref _first, WordPool.Grown(_first, word + 1));
        }

        return word;
    }

    // A word may be there before there is room for what it leads to.
    private static int Of(ref int[] byWord, int word)
    {
        var values = Volatile.Read(ref byWord);
        return (uint)word < (uint)values.Length ? Volatile.Read(ref values[word]) : 0;
    }

    private void Link(string[] words, int term, WordKey key)
    {
        foreach (var word in words)
            Link(Word(word), term, key);
    }

    private void Link(int word, int term, WordKey key)
    {
        // All that leads to a term comes at once, so it can only be the first link.
        var first = _first[word] - 1;
        if (first >= 0 && _links[first].TermAndKeys >> KeyBits == term)
        {
            _links[first].TermAndKeys |= (int)key;
            return;
        }

        if (_linkCount == _links.Length)
            Volatile.Write(ref _links, WordPool.Grown(_links, _linkCount + 1));
        _links[_linkCount++] = ((term << KeyBits) | (int)key, _first[word]);
        Volatile.Write(ref _first[word], _linkCount);
    }

    /// <summary>Goes through the terms that a word leads to.</summary>
    internal struct Found(LanguageTerms terms, int first, WordKey keys)
    {
        private readonly (int TermAndKeys, int Next)[] _links = Volatile.Read(ref terms._links);
        private int _next = first;

        public int Current { get; private set; }

        public readonly Found GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_next > 0)
            {
                var (termAndKeys, next) = _links[_next - 1];
                _next = next;
                if ((termAndKeys & AllKeys & (int)keys) == 0)
                    continue;
                Current = termAndKeys >> KeyBits;
                return true;
            }

            return false;
        }
    }
}
