using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>The JSON in which a version's names and values are stored.</summary>
internal static class VersionJson
{
    private const char SegmentMark = ';';

    // The text is read by this program alone, never put into a page: letters outside ASCII stay readable and short.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string WriteValues(IEnumerable<KeyValuePair<int, List<StoredValue>>> properties)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        foreach ((int propertyTypeId, List<StoredValue> values) in properties)
        {
            if (values.Count == 0)
                continue;
            writer.WriteStartObject(propertyTypeId.ToString(CultureInfo.InvariantCulture));
            foreach (StoredValue value in values)
                Write(writer, value);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A value and what it is for, from where its key begins and where it begins itself.</summary>
    public static StoredValue ReadValue(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(key);
        reader.Read();
        string text = reader.GetString()!;
        int mark = text.IndexOf(SegmentMark, StringComparison.Ordinal);
        string culture = mark < 0 ? text : text[..mark];
        return new StoredValue(culture.Length == 0 ? null : culture, mark < 0 ? null : text[(mark + 1)..], ReadValue(value));
    }

    /// <summary>A value, from where it begins.</summary>
    public static object? ReadValue(ReadOnlySpan<byte> value)
    {
        // What comes after a number must be seen for the number to end.
        var reader = new Utf8JsonReader(value, isFinalBlock: false, default);
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => reader.TryGetInt32(out int number) ? (object)number : reader.GetDecimal(),
            _ => null,
        };
    }

    /// <summary>Whether the key that begins there has a culture.</summary>
    public static bool HasCulture(ReadOnlySpan<byte> key) => key[1] != '"' && key[1] != SegmentMark;

    /// <summary>Whether the key that begins there is that of a culture and segment; an empty one is the same as none.</summary>
    public static bool IsKeyOf(ReadOnlySpan<byte> key, string? culture, string? segment)
    {
        culture ??= string.Empty;
        if (string.IsNullOrEmpty(segment))
        {
            // Nearly all keys are a culture alone, which is ASCII.
            ReadOnlySpan<byte> rest = key[1..];
            if (rest.Length <= culture.Length || !Ascii.EqualsIgnoreCase(rest[..culture.Length], culture))
                return false;
            return rest[culture.Length] == '"' || rest[culture.Length..].StartsWith(";\""u8);
        }

        StoredValue found = ReadValue(key, "null"u8);
        return string.Equals(found.Culture ?? string.Empty, culture, StringComparison.OrdinalIgnoreCase)
            && string.Equals(found.Segment, segment, StringComparison.OrdinalIgnoreCase);
    }

    public static string? WriteCultures(IReadOnlyCollection<CultureName> cultures)
    {
        if (cultures.Count == 0)
            return null;
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        foreach (CultureName culture in cultures)
        {
            writer.WriteStartArray(culture.Culture);
            writer.WriteStringValue(culture.Name);
            writer.WriteStringValue(SqliteValue.From(culture.Date));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IReadOnlyList<CultureName> ReadCultures(ReadOnlySpan<byte> json)
    {
        var cultures = new List<CultureName>(4);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string culture = reader.GetString()!;
            reader.Read();
            reader.Read();
            string name = reader.GetString()!;
            reader.Read();
            cultures.Add(new CultureName(culture, name, SqliteValue.ToMoment(reader.GetString()!)));
            reader.Read();
        }

        return cultures;
    }

    /// <summary>The key of a value inside its property, which SQL may ask for: <c>fi-FI</c>, <c>fi-FI;segment</c>, or empty.</summary>
    public static string ValueKey(string? culture, string? segment) => segment is null ? culture ?? string.Empty : culture + SegmentMark + segment;

    private static void Write(Utf8JsonWriter writer, StoredValue value)
    {
        string key = ValueKey(value.Culture, value.Segment);
        switch (value.Value)
        {
            case null:
                writer.WriteNull(key);
                break;
            case int number:
                writer.WriteNumber(key, number);
                break;
            case decimal number:
                writer.WriteNumber(key, number);
                break;
            case DateTime date:
                writer.WriteString(key, date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteString(key, Convert.ToString(value.Value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
