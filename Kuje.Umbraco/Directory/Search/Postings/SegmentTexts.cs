namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>
/// What the documents of a segment say, word by word. A text that several say alike is kept once: the name of an art form stands in every activity
/// of it, and an activity is often last season's copied.
/// </summary>
/// <param name="words">Texts one after another: their words as term + 1, and <see cref="TextEnd"/>.</param>
/// <param name="texts">Where each text of a document starts in <paramref name="words"/>, document after document.</param>
/// <param name="starts">Where each document starts in <paramref name="texts"/>, and one more for the end.</param>
internal sealed class SegmentTexts(byte[] words, byte[] texts, int[] starts)
{
    /// <summary>Ends a text, so that no phrase runs over. No other byte is zero.</summary>
    public const int TextEnd = 0;

    public byte[] Words => words;

    public Document Of(int place) => new(texts, starts[place], starts[place + 1]);

    /// <summary>A text with its end.</summary>
    public ReadOnlySpan<byte> this[int start]
    {
        get
        {
            ReadOnlySpan<byte> rest = words.AsSpan(start);
            return rest[..(rest.IndexOf((byte)TextEnd) + 1)];
        }
    }

    /// <summary>Goes through the starts of a document's texts.</summary>
    internal struct Document(byte[] texts, int position, int end)
    {
        private int _position = position;

        public int Current { get; private set; }

        public readonly Document GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_position == end)
                return false;
            Current = VarInt.Read(texts, ref _position);
            return true;
        }
    }
}
