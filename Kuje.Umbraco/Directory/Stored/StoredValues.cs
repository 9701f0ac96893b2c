using System.Globalization;
using System.Text.Json;

namespace Kuje.Umbraco.Directory.Stored;

/// <summary>
/// Reads what Umbraco 17's property editors store. A published value is read in this form, since converting it through the property editors
/// would load every picked document for its key alone. What cannot be read is taken as not there.
/// </summary>
internal static class StoredValues
{
    private const string DocumentUdi = "umb://document/";

    public static JsonElement? Parse(string? json)
    {
        using JsonDocument? document = string.IsNullOrWhiteSpace(json) ? null : Document(json);
        return document?.RootElement.Clone();
    }

    /// <summary>Null for what is no JSON.</summary>
    public static JsonDocument? Document(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => NullIfBlank(value.GetString()),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => NullIfBlank(text),
        JsonElement json => Text(json),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The value of a drop-down or the values of a check box list: an array of texts, or one text.</summary>
    public static IReadOnlyList<string> Choices(object? value)
    {
        JsonElement? json = value switch
        {
            JsonElement element => element,
            string text when text.AsSpan().TrimStart() is ['[', ..] => Parse(text),
            string text when NullIfBlank(text) is { } single => JsonSerializer.SerializeToElement(single),
            _ => null,
        };
        return json switch
        {
            { ValueKind: JsonValueKind.Array } array =>
                [.. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(item => item.Length > 0)],
            { ValueKind: JsonValueKind.String } text when text.GetString()!.AsSpan().TrimStart() is ['[', ..] => Choices(text.GetString()),
            { ValueKind: JsonValueKind.String } text when NullIfBlank(text.GetString()) is { } single => [single],
            _ => [],
        };
    }

    public static bool Flag(object? value) => value switch
    {
        bool flag => flag,
        string text => text is "1" || (bool.TryParse(text, out bool flag) && flag),
        JsonElement { ValueKind: JsonValueKind.True } => true,
        JsonElement { ValueKind: JsonValueKind.String or JsonValueKind.Number } json => json.ToString() is "1" or "true",
        IConvertible number => number.ToInt64(CultureInfo.InvariantCulture) != 0,
        _ => false,
    };

    public static decimal? Number(object? value) => value switch
    {
        null => null,
        string text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null,
        decimal number => number,
        double number when double.IsFinite(number) && Math.Abs(number) < 1e15 => (decimal)number,
        int number => number,
        long number => number,
        JsonElement { ValueKind: JsonValueKind.Number } json => json.TryGetDecimal(out decimal number) ? number : null,
        JsonElement { ValueKind: JsonValueKind.String } json => Number(json.GetString()),
        _ => null,
    };

    /// <summary>A date: <c>2026-01-08</c>, alone or with a time behind it, or in an object's <c>date</c>.</summary>
    public static DateOnly? Date(object? value) => value switch
    {
        DateOnly date => date,
        DateTime time => DateOnly.FromDateTime(time),
        DateTimeOffset time => DateOnly.FromDateTime(time.DateTime),
        _ => Moment(value) is { } text && text.Length >= 10
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null,
    };

    /// <summary>A time of day: <c>17:30</c> or <c>17:30:00</c>, alone or behind a date, or in an object's <c>date</c>.</summary>
    public static TimeOnly? Time(object? value)
    {
        if (value is TimeOnly given)
            return given;
        if (Moment(value) is not { } text)
            return null;
        ReadOnlySpan<char> time = text.AsSpan(text.IndexOf('T', StringComparison.Ordinal) + 1);
        int end = time.IndexOfAny("+Z.");
        if (end >= 0)
            time = time[..end];
        return TimeOnly.TryParseExact(time, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly parsed)
            || TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out parsed)
            ? parsed
            : null;
    }

    /// <summary>The keys of picked documents, in order: UDIs with commas between them, or an array of references.</summary>
    public static IReadOnlyList<Guid> Documents(object? value)
    {
        string? text = Text(value);
        if (text is null)
            return value is JsonElement { ValueKind: JsonValueKind.Array } array ? References(array) : [];
        if (text[0] == '[')
            return Parse(text) is { ValueKind: JsonValueKind.Array } references ? References(references) : [];
        var keys = new List<Guid>();
        foreach (Range range in text.AsSpan().Split(','))
        {
            ReadOnlySpan<char> part = text.AsSpan(range).Trim();
            if (part.StartsWith(DocumentUdi, StringComparison.OrdinalIgnoreCase))
                part = part[DocumentUdi.Length..];
            if (Guid.TryParse(part, out Guid key) && !keys.Contains(key))
                keys.Add(key);
        }

        return keys;
    }

    private static List<Guid> References(JsonElement array)
    {
        var keys = new List<Guid>();
        foreach (JsonElement item in array.EnumerateArray())
        {
            string? text = item.ValueKind switch
            {
                JsonValueKind.String => item.GetString(),
                JsonValueKind.Object when item.TryGetProperty("unique", out JsonElement unique) && unique.ValueKind == JsonValueKind.String => unique.GetString(),
                _ => null,
            };
            if (text is not null && text.StartsWith(DocumentUdi, StringComparison.OrdinalIgnoreCase))
                text = text[DocumentUdi.Length..];
            if (Guid.TryParse(text, out Guid key) && !keys.Contains(key))
                keys.Add(key);
        }

        return keys;
    }

    private static string? Moment(object? value)
    {
        switch (value)
        {
            case string text when text.AsSpan().TrimStart() is ['{', ..]:
                return Parse(text) is { } parsed ? Moment(parsed) : null;
            case string text:
                return NullIfBlank(text);
            case JsonElement { ValueKind: JsonValueKind.String } json:
                return Moment(json.GetString());
            case JsonElement { ValueKind: JsonValueKind.Object } json when json.TryGetProperty("date", out JsonElement date) && date.ValueKind == JsonValueKind.String:
                return NullIfBlank(date.GetString());
            default:
                return null;
        }
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
