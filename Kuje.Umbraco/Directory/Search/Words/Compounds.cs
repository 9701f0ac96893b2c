namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>Rules of thumb about compounds that no dictionary has taken apart.</summary>
internal static class Compounds
{
    /// <summary>A part that may be looked for inside a longer word; shorter ones begin or end too many words by chance.</summary>
    public const int ShortestPart = 4;

    /// <summary>What is left beside that part.</summary>
    public const int ShortestRest = 3;

    public const int ShortestWhole = ShortestPart + ShortestRest;

    /// <summary>Orders words by their last letter, then the one before.</summary>
    public static int CompareFromEnd(string left, string right)
    {
        for (int l = left.Length - 1, r = right.Length - 1; l >= 0 && r >= 0; l--, r--)
        {
            if (left[l] != right[r])
                return left[l].CompareTo(right[r]);
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Whether the letters beside a known part can be a word: they have a vowel.</summary>
    public static bool CanBePart(ReadOnlySpan<char> rest)
    {
        foreach (var letter in rest)
        {
            if (Letters.IsVowel(letter))
                return rest.Length >= ShortestRest;
        }

        return false;
    }
}
