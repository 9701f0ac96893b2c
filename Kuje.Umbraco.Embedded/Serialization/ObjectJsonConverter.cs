using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kuje.Umbraco.Embedded.Serialization;

/// <summary>
/// What is declared as <see cref="object"/> becomes the types that property editors expect: plain values, lists of them, and JSON nodes for objects.
/// </summary>
/// <remarks>
/// An array of one type is a <see cref="List{T}"/> of it, an array of objects a <see cref="JsonArray"/>, and an empty array null,
/// since nothing tells which of the two it would have been.
/// </remarks>
internal sealed class ObjectJsonConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        Type type = value.GetType();
        if (type == typeof(object))
        {
            // This converter would be asked again, without end.
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, type, options);
    }

    private static object? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt32(out int number) => number,
        JsonTokenType.Number when reader.TryGetInt64(out long number) => number,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.StartObject => JsonNode.Parse(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        _ => throw new JsonException($"A value cannot start with {reader.TokenType}."),
    };

    private static object? ReadArray(ref Utf8JsonReader reader)
    {
        var items = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Read(ref reader) is { } item)
                items.Add(item);
        }

        if (items.Count == 0)
            return null;
        Type type = items[0].GetType();
        if (items.Exists(item => item.GetType() != type))
            return items;
        if (type.IsAssignableTo(typeof(JsonNode)))
            return new JsonArray([.. items.Cast<JsonNode>()]);

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type), items.Count)!;
        foreach (object item in items)
            list.Add(item);
        return list;
    }
}
