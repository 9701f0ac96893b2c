namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>All that a word could have been meant as when one letter is wrong, missing, too many or swapped with its neighbour.</summary>
internal static class Misspellings
{
    /// <summary>Shorter words have too many neighbours that are other words.</summary>
    public const int ShortestWord = 5;

    /// <summary>Longer words have too many spellings to try them all.</summary>
    public const int LongestWord = 28;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzåäö";

    /// <summary>Calls <paramref name="visit"/> with every spelling that one slip from <paramref name="from"/> on away.</summary>
    /// <param name="word">The word as typed.</param>
    /// <param name="from">Letters before this place are taken to be right.</param>
    /// <param name="visit">Gets a buffer that is used again.</param>
    public static void Of(string word, int from, Action<ReadOnlySpan<char>> visit)
    {
        Span<char> buffer = stackalloc char[word.Length + 1];
        for (var i = from; i < word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(buffer);
            word.AsSpan(i + 1).CopyTo(buffer[i..]);
            visit(buffer[..(word.Length - 1)]);
            if (i + 1 >= word.Length || word[i] == word[i + 1])
                continue;
            word.CopyTo(buffer);
            (buffer[i], buffer[i + 1]) = (buffer[i + 1], buffer[i]);
            visit(buffer[..word.Length]);
        }

        for (var i = from; i <= word.Length; i++)
        {
            foreach (var letter in Alphabet)
            {
                word.AsSpan(0, i).CopyTo(buffer);
                buffer[i] = letter;
                word.AsSpan(i).CopyTo(buffer[(i + 1)..]);
                visit(buffer);
                if (i == word.Length || word[i] == letter)
                    continue;
                word.AsSpan(i + 1).CopyTo(buffer[(i + 1)..]);
                visit(buffer[..word.Length]);
            }
        }
    }
}
