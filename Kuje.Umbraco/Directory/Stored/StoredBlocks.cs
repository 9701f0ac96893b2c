using System.Text.Json;

namespace Kuje.Umbraco.Directory.Stored;

/// <summary>
/// Reads block lists in the form in which Umbraco stores them and the Management API sends them. What cannot be read is left out: an
/// odd value of one block must not take the whole document out of the directory.
/// </summary>
internal static class StoredBlocks
{
    public static IReadOnlyList<StoredBlock> Read(string? json) => StoredValues.Parse(json) is { } value ? Read(value) : [];

    /// <summary>The blocks in the order of the layout; blocks that it does not show are left out.</summary>
    public static IReadOnlyList<StoredBlock> Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return Read(value.GetString());
        if (value.ValueKind != JsonValueKind.Object || !Find(value, "contentData", out JsonElement data) || data.ValueKind != JsonValueKind.Array)
            return [];
        var blocks = new Dictionary<Guid, StoredBlock>();
        var inOrder = new List<StoredBlock>();
        foreach (JsonElement item in data.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                continue;
            var block = new StoredBlock(Key(item, "contentTypeKey"), Values(item));
            inOrder.Add(block);
            blocks.TryAdd(Key(item, "key"), block);
        }

        return Layout(value) is { } keys ? [.. keys.Where(blocks.ContainsKey).Select(key => blocks[key])] : inOrder;
    }

    private static List<Guid>? Layout(JsonElement value)
    {
        if (!Find(value, "layout", out JsonElement layout) || layout.ValueKind != JsonValueKind.Object)
            return null;
        foreach (JsonProperty editor in layout.EnumerateObject())
        {
            if (editor.Value.ValueKind == JsonValueKind.Array)
                return [.. editor.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => Key(item, "contentKey"))];
        }

        return [];
    }

    private static Dictionary<string, JsonElement> Values(JsonElement block)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (!Find(block, "values", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
            return values;
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object
                && Find(item, "alias", out JsonElement alias) && alias.ValueKind == JsonValueKind.String
                && Find(item, "value", out JsonElement value))
            {
                values[alias.GetString()!] = value;
            }
        }

        return values;
    }

    // Umbraco writes "Layout" and "layout", by version.
    private static bool Find(JsonElement element, string name, out JsonElement value)
    {
        if (element.TryGetProperty(name, out value))
            return true;
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = property.Value;
                return true;
            }
        }

        return false;
    }

    private static Guid Key(JsonElement element, string name) =>
        Find(element, name, out JsonElement key) && key.ValueKind == JsonValueKind.String && Guid.TryParse(key.GetString(), out Guid guid)
            ? guid
            : Guid.Empty;
}
