using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.Serialization;

internal sealed class UdiJsonConverter : JsonConverter<Udi>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Udi));

    public override Udi? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.GetString() is not { } text)
            return null;
        return UdiParser.TryParse(text, out Udi? udi) ? udi : throw new JsonException($"'{text}' is not a UDI.");
    }

    public override void Write(Utf8JsonWriter writer, Udi value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
