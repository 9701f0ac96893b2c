using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Kuje.Umbraco.Editorial;

/// <summary>The texts of the backoffice extension, for messages that are written on the server.</summary>
internal sealed class TextLibrary
{
    public const string DefaultLanguage = "en";

    private const string Resource = "Kuje.Texts/";

    private static readonly string[] _languages = ["fi", "sv", DefaultLanguage];

    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _texts = new(StringComparer.Ordinal);

    /// <summary>The language of the texts for a user's language, such as <c>sv</c> for <c>sv-FI</c>.</summary>
    public static string LanguageFor(string? userLanguage) =>
        Array.Find(_languages, language => userLanguage?.StartsWith(language, StringComparison.OrdinalIgnoreCase) == true)
        ?? DefaultLanguage;

    /// <summary>The text, or the key where there is none.</summary>
    public string this[string language, string key] =>
        _texts.GetOrAdd(language, Read).TryGetValue(key, out var text) ? text : key;

    // The files are JavaScript modules for the client, whose default export is written as JSON.
    private static Dictionary<string, string> Read(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource + language)
            ?? throw new InvalidOperationException($"The assembly lacks the texts in '{language}'.");
        using var reader = new StreamReader(stream);
        var module = reader.ReadToEnd();
        var json = module[module.IndexOf('{', StringComparison.Ordinal)..(module.LastIndexOf('}') + 1)];
        var areas = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(json)!;
        return areas.SelectMany(area => area.Value, (area, text) => (Key: $"{area.Key}_{text.Key}", text.Value))
            .ToDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);
    }
}
