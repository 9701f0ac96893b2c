namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>Goes through the words of a text without making strings of them.</summary>
internal ref struct Tokenizer(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer words are cut: nobody types more, and cost stays bounded.</summary>
    public const int LongestWord = 48;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _position;
    private int _length;

    /// <summary>The word in lower case; valid until the next <see cref="MoveNext"/>.</summary>
    public readonly ReadOnlySpan<char> Current => _buffer[.._length];

    /// <summary>Where in the text the search for the next word starts.</summary>
    public readonly int Position => _position;

    public bool MoveNext()
    {
        while (_position < _text.Length && !char.IsLetterOrDigit(_text[_position]))
            _position++;
        if (_position >= _text.Length)
            return false;

        _length = 0;
        for (; _position < _text.Length; _position++)
        {
            var letter = _text[_position];
            if (char.IsLetterOrDigit(letter))
            {
                if (_length < LongestWord)
                    _buffer[_length++] = Letters.Normal(letter);
            }
            else if (letter is '\'' or '\u2019' && LettersFollow(1))
            {
                // people's is people; vaa'an is one word.
                if (_text[_position + 1] is 's' or 'S' && !LettersFollow(2))
                {
                    _position += 2;
                    return true;
                }
            }
            else if (letter == ':' && LettersFollow(1) && char.IsLetter(_text[_position + 1]))
            {
                // KUJE:n, EU:ssa: the ending of an abbreviation.
                do
                    _position++;
                while (_position < _text.Length && char.IsLetter(_text[_position]));
                return true;
            }
            else if (letter is not ('\u00ad' or '\u200b' or '\u200c' or '\u200d'))
            {
                return true;
            }
        }

        return true;
    }

    private readonly bool LettersFollow(int distance) =>
        _position + distance < _text.Length && char.IsLetterOrDigit(_text[_position + distance]);
}
