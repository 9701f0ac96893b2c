namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>Splits markup into tokens without changing a byte of it, as browsers do (HTML Standard, 13.2.5).</summary>
/// <remarks>A DOM would write the markup anew; readers compare it, and so do caches.</remarks>
internal sealed class MarkupTokenizer(string markup)
{
    private static readonly string[] RawTextElements = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"];

    private int _position;

    public IEnumerable<MarkupToken> Read()
    {
        while (_position < markup.Length)
        {
            MarkupToken token = Next();
            yield return token;
            if (token is MarkupToken.StartTag { Name: var name } && RawTextElements.Contains(name) && ReadRawText(name) is { } text)
                yield return text;
        }
    }

    private MarkupToken Next()
    {
        int start = _position;
        if (markup[start] == '<' && start + 1 < markup.Length)
        {
            char next = markup[start + 1];
            if (char.IsAsciiLetter(next))
                return ReadStartTag();
            if (next == '/' && start + 2 < markup.Length && char.IsAsciiLetter(markup[start + 2]))
                return ReadEndTag();
            if (next is '!' or '?' or '/')
                return ReadOther();
        }

        int end = markup.IndexOf('<', start + 1);
        while (end >= 0 && !StartsToken(end))
            end = markup.IndexOf('<', end + 1);
        _position = end < 0 ? markup.Length : end;
        return new MarkupToken.Text(markup[start.._position]);
    }

    private bool StartsToken(int position) =>
        position + 1 < markup.Length && (char.IsAsciiLetter(markup[position + 1]) || markup[position + 1] is '/' or '!' or '?');

    private MarkupToken.StartTag ReadStartTag()
    {
        int start = _position++;
        string name = ReadName();
        var attributes = new List<MarkupAttribute>();
        while (true)
        {
            int from = _position;
            SkipBlanks();
            if (_position >= markup.Length || markup[_position] == '>' || IsSelfClosing())
            {
                _position = Math.Min(markup.Length, _position + (IsSelfClosing() ? 2 : 1));
                return new MarkupToken.StartTag(markup[start.._position], name, attributes, markup[from.._position]);
            }

            attributes.Add(ReadAttribute(from));
        }
    }

    private MarkupAttribute ReadAttribute(int from)
    {
        int nameStart = _position++;
        while (_position < markup.Length && !IsBlank(markup[_position]) && markup[_position] is not ('=' or '>' or '/'))
            _position++;
        string name = Lower(markup[nameStart.._position].TrimStart('/'));

        int afterName = _position;
        SkipBlanks();
        if (_position >= markup.Length || markup[_position] != '=')
        {
            _position = afterName;
            return new MarkupAttribute(name, null, markup[from.._position]);
        }

        _position++;
        SkipBlanks();
        int valueStart = _position;
        if (_position < markup.Length && markup[_position] is '"' or '\'')
        {
            int end = markup.IndexOf(markup[_position], _position + 1);
            _position = end < 0 ? markup.Length : end + 1;
            return new MarkupAttribute(name, markup[(valueStart + 1)..Math.Max(valueStart + 1, end < 0 ? markup.Length : end)], markup[from.._position]);
        }

        while (_position < markup.Length && !IsBlank(markup[_position]) && markup[_position] != '>')
            _position++;
        return new MarkupAttribute(name, markup[valueStart.._position], markup[from.._position]);
    }

    private MarkupToken.EndTag ReadEndTag()
    {
        int start = _position;
        _position += 2;
        string name = ReadName();
        int end = markup.IndexOf('>', _position);
        _position = end < 0 ? markup.Length : end + 1;
        return new MarkupToken.EndTag(markup[start.._position], name);
    }

    private MarkupToken.Other ReadOther()
    {
        int start = _position;
        bool isComment = string.CompareOrdinal(markup, start, "<!--", 0, 4) == 0;
        int end = isComment ? markup.IndexOf("-->", start + 2, StringComparison.Ordinal) : markup.IndexOf('>', start);
        _position = end < 0 ? markup.Length : end + (isComment ? 3 : 1);
        return new MarkupToken.Other(markup[start.._position]);
    }

    private MarkupToken.Text? ReadRawText(string name)
    {
        int start = _position;
        int end = markup.IndexOf($"</{name}", start, StringComparison.OrdinalIgnoreCase);
        _position = end < 0 ? markup.Length : end;
        return _position == start ? null : new MarkupToken.Text(markup[start.._position]);
    }

    private string ReadName()
    {
        int start = _position;
        while (_position < markup.Length && !IsBlank(markup[_position]) && markup[_position] is not ('>' or '/'))
            _position++;
        return Lower(markup[start.._position]);
    }

    private bool IsSelfClosing() => _position + 1 < markup.Length && markup[_position] == '/' && markup[_position + 1] == '>';

    private void SkipBlanks()
    {
        while (_position < markup.Length && IsBlank(markup[_position]))
            _position++;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

#pragma warning disable CA1308 // Names of tags and attributes are lower case in HTML.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
