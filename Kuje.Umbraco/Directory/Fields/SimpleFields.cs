using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Stored;

namespace Kuje.Umbraco.Directory.Fields;

internal sealed class TextField(string name, string alias, FieldType type = FieldType.Text) : Field(name, alias, type)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        if (StoredValues.Text(stored) is not { } text)
            return false;
        json.WriteString(Name, text);
        return true;
    }
}

internal sealed class FlagField(string name, string alias) : Field(name, alias, FieldType.Flag)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        json.WriteBoolean(Name, StoredValues.Flag(stored));
        return true;
    }
}

internal sealed class NumberField(string name, string alias, bool whole) : Field(name, alias, whole ? FieldType.Integer : FieldType.Decimal)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        if (StoredValues.Number(stored) is not { } number)
            return false;

        // 5.000000 is stored, 5 is meant.
        json.WriteNumber(Name, number / 1.000000000000000000000000000000m);
        return true;
    }
}

internal sealed class DateField(string name, string alias) : Field(name, alias, FieldType.Date)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        if (StoredValues.Date(stored) is not { } date)
            return false;
        json.WriteString(Name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return true;
    }
}

internal sealed class TimeField(string name, string alias) : Field(name, alias, FieldType.TimeOfDay)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        if (StoredValues.Time(stored) is not { } time)
            return false;
        json.WriteString(Name, time.ToString("HH:mm", CultureInfo.InvariantCulture));
        return true;
    }
}

/// <summary>One of a closed list; what is stored but not in the list is left out.</summary>
internal sealed class ChoiceField(string name, string alias, FixedValues values) : Field(name, alias, FieldType.Choice)
{
    public FixedValues Values => values;

    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        if (StoredValues.Choices(stored) is not [var choice, ..] || values.OfStored(choice) is not (>= 0 and var place))
            return false;
        json.WriteString(Name, values.Names[place]);
        return true;
    }
}

internal sealed class ChoicesField(string name, string alias, FixedValues values) : Field(name, alias, FieldType.Choices)
{
    public FixedValues Values => values;

    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        json.WriteStartArray(Name);
        foreach (int place in StoredValues.Choices(stored).Select(values.OfStored).Where(place => place >= 0).Distinct())
            json.WriteStringValue(values.Names[place]);
        json.WriteEndArray();
        return true;
    }
}

/// <summary>Lines of text, such as a list of URIs.</summary>
internal sealed class LinesField(string name, string alias) : Field(name, alias, FieldType.Texts)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        string[] lines = (StoredValues.Text(stored) ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0)
            return false;
        json.WriteStartArray(Name);
        foreach (string line in lines)
            json.WriteStringValue(line);
        json.WriteEndArray();
        return true;
    }
}

/// <summary>Rich text as HTML. Its markup is taken as stored unless it is more than paragraphs, lists, emphasis and links to other sites.</summary>
internal sealed partial class HtmlField(string name, string alias) : Field(name, alias, FieldType.Html)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        string? html = Html(stored, source);
        if (html is null)
            return false;
        json.WriteString(Name, html);
        return true;
    }

    /// <summary>The markup of a stored rich text; null where there is none.</summary>
    public static string? Markup(object? stored, ParsedTexts texts)
    {
        string? text = StoredValues.Text(stored);
        if (text is ['{', ..] && texts.Json(text) is { ValueKind: JsonValueKind.Object } json)
            text = json.TryGetProperty("markup", out JsonElement markup) ? StoredValues.Text(markup) : null;
        return text;
    }

    private static string? Html(object? stored, FieldSource source)
    {
        string? markup = Markup(stored, source.Texts);
        if (markup is null || Plain().IsMatch(markup))
            return markup;
        markup = source.Sanitize(markup);
        if (!NeedsUmbraco(markup))
            return StoredValues.Text((object)markup);
        foreach (Guid key in Keys(markup))
            source.Shows(key);
        return StoredValues.Text((object)source.Html(markup));
    }

    private static bool NeedsUmbraco(string markup) =>
        markup.Contains("localLink", StringComparison.OrdinalIgnoreCase)
        || markup.Contains("data-udi", StringComparison.OrdinalIgnoreCase)
        || markup.Contains("umb-rte-", StringComparison.OrdinalIgnoreCase)
        || markup.Contains("<img", StringComparison.OrdinalIgnoreCase)
        || markup.Contains("type=\"document\"", StringComparison.OrdinalIgnoreCase)
        || markup.Contains("type=\"media\"", StringComparison.OrdinalIgnoreCase);

    /// <summary>Markup of which can be told at a glance that there is nothing to do: sanitizing parses it, and there are many.</summary>
    [GeneratedRegex(
        """^(?>[^<]+|</?(?:p|br|strong|em|b|i|u|s|ul|ol|li|h[1-6]|blockquote|hr)\s*/?>|</a>|<a(?: href="(?:https?://|mailto:|tel:)[^"<>]*"| (?:target|rel|title)="[^"<>]*")*>)*$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    /// <summary>Everything in the markup that looks like a key, with dashes or without: one too many costs nothing.</summary>
    private static IEnumerable<Guid> Keys(string markup)
    {
        for (var start = 0; start < markup.Length; start++)
        {
            if (!char.IsAsciiHexDigit(markup[start]))
                continue;
            int end = start;
            while (end < markup.Length && (char.IsAsciiHexDigit(markup[end]) || markup[end] == '-'))
                end++;
            if (end - start is 32 or 36 && Guid.TryParse(markup.AsSpan(start, end - start), out Guid key))
                yield return key;
            start = end;
        }
    }
}
