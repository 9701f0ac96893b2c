using System.Text.Json;

namespace Kuje.Umbraco.Editorial;

/// <summary>A block of a block list.</summary>
internal sealed class EditedBlock(JsonElement data)
{
    public StoredForm this[string alias]
    {
        get
        {
            if (data.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array)
            {
                foreach (var value in values.EnumerateArray())
                {
                    if (Text(value, "alias") == alias && value.TryGetProperty("value", out var stored))
                    {
                        return new StoredForm(stored);
                    }
                }
            }

            return default;
        }
    }

    /// <summary>The blocks in the order the editor has put them in.</summary>
    public static IReadOnlyList<EditedBlock> In(JsonElement list)
    {
        if (!list.TryGetProperty("contentData", out var contents) || contents.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var order = Order(list);
        return
        [
            .. contents.EnumerateArray()
                .Where(block => block.ValueKind == JsonValueKind.Object)
                .OrderBy(block => order.GetValueOrDefault(Text(block, "key") ?? "", int.MaxValue))
                .Select(block => new EditedBlock(block)),
        ];
    }

    private static Dictionary<string, int> Order(JsonElement list)
    {
        var order = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

        // The engine writes "Layout", the backoffice "layout".
        if ((list.TryGetProperty("layout", out var layout) || list.TryGetProperty("Layout", out layout))
            && layout.ValueKind == JsonValueKind.Object
            && layout.TryGetProperty("Umbraco.BlockList", out var places)
            && places.ValueKind == JsonValueKind.Array)
        {
            foreach (var key in places.EnumerateArray().Select(place => Text(place, "contentKey")).OfType<string>())
            {
                order.TryAdd(key, order.Count);
            }
        }

        return order;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
