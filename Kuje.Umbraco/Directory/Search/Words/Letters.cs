using System.Text;

namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>Brings letters to the form that words are compared in.</summary>
internal static class Letters
{
    private static readonly char[] Plain = PlainLatin();

    /// <summary>Lower case; accents that neither Finnish nor Swedish spells with are dropped (café is cafe), å, ä and ö stay.</summary>
    public static char Normal(char letter) =>
        letter is >= '\u00c0' and < '\u0180' ? Plain[letter - '\u00c0'] : char.ToLowerInvariant(letter);

    /// <summary>The text composed (NFC), with halves of broken surrogate pairs dropped: what any input may hold.</summary>
    public static string Composed(string text)
    {
        var simple = true;
        foreach (var letter in text)
        {
            if (letter >= '\u0300')
            {
                simple = false;
                break;
            }
        }

        if (simple)
            return text;
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return new string([.. text.Where(c => !char.IsSurrogate(c))]).Normalize(NormalizationForm.FormC);
        }
    }

    /// <summary>The word without the dots of å, ä and ö: how it is written where the keyboard lacks them.</summary>
    public static string Folded(string word) =>
        word.AsSpan().IndexOfAny('å', 'ä', 'ö') < 0
            ? word
            : string.Create(word.Length, word, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = source[i] switch { 'å' or 'ä' => 'a', 'ö' => 'o', var other => other };
            });

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'å' or 'ä' or 'ö';

    private static char[] PlainLatin()
    {
        var table = new char[0x180 - 0xc0];
        for (var i = 0; i < table.Length; i++)
        {
            var lower = char.ToLowerInvariant((char)(0xc0 + i));
            table[i] = lower switch
            {
                'å' or 'ä' or 'ö' => lower,
                'ø' => 'ö',
                'æ' => 'ä',
                'ð' or 'đ' => 'd',
                'ł' => 'l',
                'ß' => 's',
                'ı' => 'i',
                _ => char.ToLowerInvariant(lower.ToString().Normalize(NormalizationForm.FormD)[0]),
            };
        }

        return table;
    }
}
