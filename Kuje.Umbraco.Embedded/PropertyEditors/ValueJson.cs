using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors;

/// <summary>Reads JSON that came from a client or from the store, either of which may be broken.</summary>
internal static class ValueJson
{
    /// <returns>The value, or null when it is empty or not of this shape.</returns>
    public static T? Read<T>(this IJsonSerializer serializer, object? value)
        where T : class
    {
        try
        {
            return value switch
            {
                null => null,
                T typed => typed,
                string text => text.DetectIsJson() ? serializer.Deserialize<T>(text) : null,
                JsonNode node => node.Deserialize<T>(serializer),
                _ => serializer.Deserialize<T>(serializer.Serialize(value)),
            };
        }
        catch (Exception exception) when (IsAboutShape(exception))
        {
            return null;
        }
    }

    /// <summary>Texts in a list, from any of the forms in which clients and former versions send them.</summary>
    public static IReadOnlyList<string> ReadTexts(this IJsonSerializer serializer, object? value)
    {
        IEnumerable<string?>? texts = value switch
        {
            null => null,
            string text when !text.DetectIsJson() => [text],
            IEnumerable<string> list => list,
            _ => serializer.Read<object?[]>(value)?.Select(item => item?.ToString()),
        };
        return texts?.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!).ToArray() ?? [];
    }

    public static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text) || text is "[]" or "{}",
        JsonArray array => array.Count == 0,
        JsonObject json => json.Count == 0,
        _ => false,
    };

    public static bool IsAboutShape(Exception exception) =>
        exception is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException;

    private static T? Deserialize<T>(this JsonNode node, IJsonSerializer serializer)
        where T : class => serializer.TryDeserialize(node, out T? value) ? value : null;
}
