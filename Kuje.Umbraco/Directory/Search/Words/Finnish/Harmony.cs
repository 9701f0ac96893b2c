namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>Vowel harmony: endings come with back vowels (<c>talossa</c>) and with front ones (<c>kylässä</c>).</summary>
internal static class Harmony
{
    /// <summary>Whether the word ends so, in either harmony: endings are given with back vowels.</summary>
    public static bool Ends(string word, string ending)
    {
        if (word.Length <= ending.Length)
            return false;
        for (int i = ending.Length - 1, at = word.Length - 1; i >= 0; i--, at--)
        {
            var letter = word[at] switch { 'ä' => 'a', 'ö' => 'o', var other => other };
            var expected = ending[i] switch { 'ä' => 'a', 'ö' => 'o', var other => other };
            if (letter != expected)
                return false;
        }

        return true;
    }

    /// <summary>Whether the endings of the word have back vowels.</summary>
    public static bool Back(string word)
    {
        for (var i = word.Length - 1; i >= 0; i--)
        {
            if (word[i] is 'a' or 'o' or 'u')
                return true;
            if (word[i] is 'ä' or 'ö' or 'y')
                return false;
        }

        return false;
    }
}
