using System.Text.Json;
using Kuje.Umbraco.Directory.Search;

namespace Kuje.Umbraco.Tests.Directory.Search.Labelled;

/// <summary>The names of art forms, municipalities and so on, from the plugin's own starter content.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, Dictionary<string, string>> _names = [];

    public Vocabulary()
    {
        var assembly = typeof(SearchIndex).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Kuje.Content/Starter/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var json = JsonDocument.Parse(stream);
            Read(json.RootElement);
        }
    }

    /// <summary>The name of a term in each language it has one in.</summary>
    public IReadOnlyDictionary<string, string> this[string id] => _names[id];

    private void Read(JsonElement node)
    {
        if (node.TryGetProperty("id", out var id) && node.TryGetProperty("name", out var names))
            _names[id.GetString()!] = names.EnumerateObject().ToDictionary(name => name.Name, name => name.Value.GetString()!);
        if (!node.TryGetProperty("children", out var children))
            return;
        foreach (var child in children.EnumerateArray())
            Read(child);
    }
}
