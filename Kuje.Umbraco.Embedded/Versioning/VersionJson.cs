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

    /// <summary>The values by property type id.</summary>
    public static Dictionary<int, List<StoredValue>> ReadValues(ReadOnlySpan<byte> json)
    {
        var properties = new Dictionary<int, List<StoredValue>>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int propertyTypeId = int.Parse(reader.GetString()!, CultureInfo.InvariantCulture);
            var values = new List<StoredValue>(1);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string key = reader.GetString()!;
                reader.Read();
                values.Add(Read(key, ref reader));
            }

            properties.Add(propertyTypeId, values);
        }

        return properties;
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

    private static StoredValue Read(string key, ref Utf8JsonReader reader)
    {
        int mark = key.IndexOf(SegmentMark, StringComparison.Ordinal);
        string culture = mark < 0 ? key : key[..mark];
        object? value = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => reader.TryGetInt32(out int number) ? number : reader.GetDecimal(),
            _ => null,
        };
        return new StoredValue(culture.Length == 0 ? null : culture, mark < 0 ? null : key[(mark + 1)..], value);
    }
}
