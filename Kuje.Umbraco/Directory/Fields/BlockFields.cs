using System.Text.Json;
using Kuje.Umbraco.Directory.Stored;

namespace Kuje.Umbraco.Directory.Fields;

/// <summary>A block list, or its first block alone.</summary>
internal sealed class BlocksField(string name, string alias, bool single, string element, params Field[] fields)
    : Field(name, alias, single ? FieldType.Block : FieldType.Blocks)
{
    /// <summary>The name of the element's schema.</summary>
    public string Element => element;

    public IReadOnlyList<Field> Fields => fields;

    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        IReadOnlyList<StoredBlock> blocks = source.Texts.Blocks(stored);
        if (blocks.Count == 0)
            return false;
        if (single)
        {
            json.WritePropertyName(Name);
            Write(json, blocks[0], source);
            return true;
        }

        json.WriteStartArray(Name);
        foreach (StoredBlock block in blocks)
            Write(json, block, source);
        json.WriteEndArray();
        return true;
    }

    private void Write(Utf8JsonWriter json, StoredBlock block, FieldSource source)
    {
        json.WriteStartObject();
        foreach (Field field in fields)
        {
            JsonElement stored = block[field.Alias];
            field.Write(json, stored.ValueKind == JsonValueKind.Undefined ? null : stored, source);
        }

        json.WriteEndObject();
    }
}

/// <summary>A picked picture: its address and size stand beside the texts about it.</summary>
internal sealed class PictureField(string alias) : Field("url", alias, FieldType.Address)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        if (source.Texts.Json(stored) is not { ValueKind: JsonValueKind.Array } picked || picked.GetArrayLength() == 0)
            return false;
        JsonElement first = picked[0];
        if (first.ValueKind != JsonValueKind.Object
            || !first.TryGetProperty("mediaKey", out JsonElement mediaKey)
            || mediaKey.ValueKind != JsonValueKind.String
            || !Guid.TryParse(mediaKey.GetString(), out Guid key))
        {
            return false;
        }

        source.Shows(key);
        return source.WriteMedia(json, key);
    }
}

/// <summary>A link: <c>text</c> and <c>url</c>, and <c>id</c> where it leads to a document, beside what else is said of it.</summary>
internal sealed class LinkField(string alias) : Field("url", alias, FieldType.Address)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        if (source.Texts.Json(stored) is not { ValueKind: JsonValueKind.Array } links || links.GetArrayLength() == 0
            || links[0] is not { ValueKind: JsonValueKind.Object } link)
        {
            return false;
        }

        string? text = Text(link, "name");
        string? url = Text(link, "url");
        string? query = Text(link, "queryString");
        if (Text(link, "udi") is { } udi && Guid.TryParse(udi.AsSpan(udi.LastIndexOf('/') + 1), out Guid key))
        {
            source.Shows(key);
            if (udi.StartsWith("umb://media/", StringComparison.OrdinalIgnoreCase))
            {
                if (text is not null)
                    json.WriteString("text", text);
                return source.WriteMedia(json, key);
            }

            url = source.DocumentUrl(key, Text(link, "culture"));
            text ??= source.DocumentName(key);
            if (url is not null)
                json.WriteString("id", key);
        }

        if (text is not null)
            json.WriteString("text", text);
        if (url is null)
            return text is not null;
        json.WriteString("url", url + query);
        return true;
    }

    private static string? Text(JsonElement link, string name) => link.TryGetProperty(name, out JsonElement value) ? StoredValues.Text(value) : null;
}

/// <summary>A document picked inside a block: its key and name.</summary>
internal sealed class PickedField(string name, string alias) : Field(name, alias, FieldType.Reference)
{
    public override bool Write(Utf8JsonWriter json, object? stored, FieldSource source)
    {
        if (StoredValues.Documents(stored) is not [var key, ..])
            return false;
        source.Shows(key);
        if (source.DocumentName(key) is not { } picked)
            return false;
        json.WriteStartObject(Name);
        json.WriteString("id", key);
        json.WriteString("name", picked);
        json.WriteEndObject();
        return true;
    }
}
