using System.Buffers;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>A query taken apart: its words, and which of them stand together in quotes. Any input is a query; what is too long is cut.</summary>
internal sealed class QueryText
{
    /// <summary>What is typed after this many characters is not read.</summary>
    public const int MostCharacters = 300;

    /// <summary>Words after this many are not looked for.</summary>
    public const int MostWords = 12;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"\u201c\u201d\u201e\u00ab\u00bb");

    private readonly List<string> _words = [];
    private readonly List<string[]> _phrases = [];

    /// <summary>All words but those of <see cref="Phrases"/>.</summary>
    public IReadOnlyList<string> Words => _words;

    public IReadOnlyList<string[]> Phrases => _phrases;

    /// <summary>Whether the last word may go on: nothing stands after it.</summary>
    public bool LastIsOpen { get; private set; }

    public static QueryText Parse(string text)
    {
        if (text.Length > MostCharacters)
            text = text[..MostCharacters];
        text = Letters.Composed(text);
        var query = new QueryText();
        var span = text.AsSpan();
        var quotes = 0;
        while (span.Length > 0)
        {
            var next = span.IndexOfAny(Quotes);
            var piece = next < 0 ? span : span[..next];
            // A quote that nothing closes is none.
            var closed = quotes % 2 == 1 && next >= 0;
            query.Add(piece, closed);
            if (next < 0)
                break;
            span = span[(next + 1)..];
            quotes++;
        }

        query.LastIsOpen = text.Length > 0 && char.IsLetterOrDigit(text[^1]) && query._words.Count > 0;
        return query;
    }

    private void Add(ReadOnlySpan<char> piece, bool quoted)
    {
        Span<char> buffer = stackalloc char[Tokenizer.LongestWord];
        var tokens = new Tokenizer(piece, buffer);
        List<string> phrase = [];
        while (_words.Count + _phrases.Sum(words => words.Length) + phrase.Count < MostWords && tokens.MoveNext())
        {
            var word = tokens.Current.ToString();
            if (quoted)
                phrase.Add(word);
            else if (!_words.Contains(word))
                _words.Add(word);
        }

        if (phrase.Count > 1)
            _phrases.Add([.. phrase]);
        else
            _words.AddRange(phrase.Except(_words));
    }
}
