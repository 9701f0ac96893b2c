using System.Text.Json;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>Short ways through the JSON of the Delivery API. What is missing is empty, so that a check fails instead of throwing.</summary>
internal static class DeliveryJson
{
    public static string Name(this JsonElement item) => item.Get("name").String();

    public static string Text(this JsonElement item, string alias) => item.Value(alias).String();

    public static string Markup(this JsonElement item, string alias) => item.Value(alias).Get("markup").String();

    /// <summary>The properties of the blocks of a block list.</summary>
    public static JsonElement[] Blocks(this JsonElement item, string alias) =>
        [.. item.Value(alias).Get("items").Items().Select(block => block.Get("content"))];

    /// <summary>The items of a picker.</summary>
    public static JsonElement[] Picked(this JsonElement item, string alias) => [.. item.Value(alias).Items()];

    public static bool Says(this string text, params string[] words) =>
        words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static JsonElement Value(this JsonElement item, string alias) => item.Get("properties").Get(alias);

    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static string String(this JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : string.Empty;

    private static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];
}
