using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kuje.Umbraco.Embedded.Serialization;

/// <summary>Data type configurations hold booleans also as <c>1</c>, <c>"1"</c> and <c>"true"</c>.</summary>
internal sealed class TolerantBooleanJsonConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.GetDouble() != 0,
        JsonTokenType.String => Parse(reader.GetString()),
        _ => throw new JsonException($"A {reader.TokenType} cannot be read as true or false."),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);

    private static bool Parse(string? text)
    {
        if (bool.TryParse(text, out bool flag))
            return flag;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number != 0
            : throw new JsonException($"'{text}' cannot be read as true or false.");
    }
}
