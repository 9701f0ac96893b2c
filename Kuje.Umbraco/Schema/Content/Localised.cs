using System.Text.Json;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>Texts by language inside the values of a content file, such as <c>{ "fi": "…", "sv": "…" }</c>.</summary>
internal static class Localised
{
    public static bool Is(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().Any()
        && value.EnumerateObject().All(property => ContentLanguage.IsKnown(property.Name));

    /// <summary>The value in a language: a text by language gives that language's, anything else itself.</summary>
    public static JsonElement? In(JsonElement value, string language) =>
        !Is(value) ? value : value.TryGetProperty(language, out var text) ? text : null;

    /// <summary>Every language that has a text in the value or inside it.</summary>
    public static IReadOnlySet<string> Languages(JsonElement value)
    {
        var languages = new HashSet<string>(StringComparer.Ordinal);
        Collect(value, languages);
        return languages;
    }

    /// <summary>Whether a block or item belongs to a language's list: it has a text in it, or no texts at all.</summary>
    public static bool Speaks(JsonElement item, string language) =>
        Languages(item) is { Count: 0 } || Languages(item).Contains(language);

    private static void Collect(JsonElement value, HashSet<string> languages)
    {
        if (Is(value))
        {
            languages.UnionWith(value.EnumerateObject().Select(property => property.Name));
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                Collect(property.Value, languages);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item, languages);
            }
        }
    }
}
