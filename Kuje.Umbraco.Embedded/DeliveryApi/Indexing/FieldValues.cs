using System.Globalization;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>Reads and compares the values of fields.</summary>
internal static class FieldValues
{
    /// <summary>A moment without a time zone counts as UTC.</summary>
    public static DateTime Utc(DateTime date) => date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc);

    public static object? Date(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime date) ? date : null;

    public static object? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>The words of a text, in lower case: runs of letters and digits.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Orders texts by their characters in lower case, as Umbraco does: no culture's alphabet, so that all servers agree.</summary>
    public static int CompareText(string left, string right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            char a = left[i];
            char b = right[i];
            if (a != b && (a = char.ToLowerInvariant(a)) != (b = char.ToLowerInvariant(b)))
                return a - b;
        }

        return left.Length - right.Length;
    }

    /// <summary>A missing value goes before all others.</summary>
    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => CompareText(a, b),
        (decimal a, decimal b) => a.CompareTo(b),
        (DateTime a, DateTime b) => a.CompareTo(b),
        _ => 0,
    };
}
