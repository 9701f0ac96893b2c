using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;

namespace Kuje.Umbraco.Embedded.Serialization;

/// <summary>Block values: each block editor has layout items of its own type, found under its alias in <c>Layout</c>.</summary>
/// <remarks>Layouts of other editors in the same value are not kept, as on Umbraco.</remarks>
/// <param name="layoutName">Umbraco stores this one name with a capital; its client reads it without.</param>
internal sealed class BlockValueJsonConverter(string layoutName = "Layout") : JsonConverter<BlockValue>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(BlockValue)) && !typeToConvert.IsAbstract;

    public override BlockValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader, JsonTokenType.StartObject);
        var value = (BlockValue)Activator.CreateInstance(typeToConvert)!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (Is(name, nameof(BlockValue.ContentData)))
                value.ContentData = ReadItems(ref reader, options);
            else if (Is(name, nameof(BlockValue.SettingsData)))
                value.SettingsData = ReadItems(ref reader, options);
            else if (Is(name, nameof(BlockValue.Expose)))
                value.Expose = JsonSerializer.Deserialize<List<BlockItemVariation>>(ref reader, options) ?? [];
            else if (Is(name, nameof(BlockValue.Layout)) && reader.TokenType != JsonTokenType.Null)
                ReadLayout(ref reader, value, options);
            else
                reader.Skip();
        }

        return value;
    }

    public override void Write(Utf8JsonWriter writer, BlockValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("contentData");
        JsonSerializer.Serialize(writer, value.ContentData, options);
        if (value.SettingsData is not null)
        {
            writer.WritePropertyName("settingsData");
            JsonSerializer.Serialize(writer, value.SettingsData, options);
        }

        writer.WritePropertyName("expose");
        JsonSerializer.Serialize(writer, value.Expose, options);

        writer.WriteStartObject(layoutName);
        if (value.Layout.TryGetValue(value.PropertyEditorAlias, out IEnumerable<IBlockLayoutItem>? items) && items.Any())
        {
            Type itemType = LayoutItemType(value.GetType());
            writer.WriteStartArray(value.PropertyEditorAlias);
            foreach (IBlockLayoutItem item in items)
                JsonSerializer.Serialize(writer, item, itemType, options);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void ReadLayout(ref Utf8JsonReader reader, BlockValue value, JsonSerializerOptions options)
    {
        Expect(reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string alias = reader.GetString()!;
            reader.Read();
#pragma warning disable CS0618 // The rich text editor answers to its former alias as well.
            bool isOwn = value.SupportsBlockLayoutAlias(alias);
#pragma warning restore CS0618
            if (!isOwn)
            {
                reader.Skip();
                continue;
            }

            Expect(reader, JsonTokenType.StartArray);
            Type listType = typeof(List<>).MakeGenericType(LayoutItemType(value.GetType()));
            value.Layout[value.PropertyEditorAlias] = (IEnumerable<IBlockLayoutItem>)JsonSerializer.Deserialize(ref reader, listType, options)!;
        }
    }

    private static List<BlockItemData> ReadItems(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var items = new List<BlockItemData>();
        if (reader.TokenType == JsonTokenType.Null)
            return items;
        Expect(reader, JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            BlockItemData? item = HasUdi(reader)
                ? ReadItemWithUdi(JsonNode.Parse(ref reader)!.AsObject(), options)
                : JsonSerializer.Deserialize<BlockItemData>(ref reader, options);
            if (item is not null)
                items.Add(item);
        }

        return items;
    }

    /// <summary>The reader is a copy: looking ahead does not move the caller's.</summary>
    private static bool HasUdi(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("udi"))
                return true;
            reader.Skip();
        }

        return false;
    }

    /// <summary>The format before Umbraco 15: a UDI for a key, and the properties beside it, of which one may be called <c>values</c>.</summary>
    private static BlockItemData? ReadItemWithUdi(JsonObject json, JsonSerializerOptions options)
    {
        string? udi = json["udi"]?.GetValue<string>();
        json.Remove("udi");
        bool isFormer = !json.ContainsKey("key");
        JsonNode? values = isFormer ? json["values"] : null;
        if (isFormer)
            json.Remove("values");

        BlockItemData? item = json.Deserialize<BlockItemData>(options);
        if (item is null)
            return null;
        if (item.Key == Guid.Empty && udi is not null && UdiParser.TryParse(udi, out Udi? parsed) && parsed is GuidUdi { Guid: var key })
            item.Key = key;
#pragma warning disable CS0618 // Core moves raw values to Values where it reads the former format.
        if (values is not null)
            item.RawPropertyValues["values"] = values.Deserialize<object>(options);
#pragma warning restore CS0618
        return item;
    }

    private static Type LayoutItemType(Type valueType)
    {
        for (Type? type = valueType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BlockValue<>))
                return type.GenericTypeArguments[0];
        }

        throw new JsonException($"{valueType} does not say what its layout items are: derive it from {typeof(BlockValue<>).Name}.");
    }

    private static bool Is(string name, string member) => string.Equals(name, member, StringComparison.OrdinalIgnoreCase);

    private static void Expect(in Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
            throw new JsonException($"A block value has {reader.TokenType} where {type} belongs.");
    }
}
