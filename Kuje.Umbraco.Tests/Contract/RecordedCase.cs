using System.Text.Json.Nodes;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>A request with the answer that a real Umbraco 17 gave.</summary>
public sealed class RecordedCase(string file, JsonObject json)
{
    public string Name => (string)json["name"]!;

    public JsonObject Request => (JsonObject)json["request"]!;

    public JsonObject Expected => (JsonObject)json["expect"]!;

    /// <summary>The paths that alone are compared; null for the whole answer.</summary>
    public string[]? Select => json["select"] is JsonArray paths ? Texts(paths) : null;

    /// <summary>Arrays whose order says nothing.</summary>
    public string[] Unordered => json["unordered"] is JsonArray paths ? Texts(paths) : [];

    /// <summary>Paths whose value is free.</summary>
    public string[] Volatile => json["volatile"] is JsonArray paths ? Texts(paths) : [];

    /// <summary>What later cases refer to: by name, a path in the answer or <c>@header</c>.</summary>
    public IEnumerable<(string Name, string Path)> Capture => ((JsonObject?)json["capture"] ?? []).Select(entry => (entry.Key, (string)entry.Value!));

    /// <summary>The cases of a folder, file by file.</summary>
    public static IEnumerable<RecordedCase> In(string folder)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Contract", "Recorded", folder);
        foreach (string file in System.IO.Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (JsonNode? json in (JsonArray)JsonNode.Parse(File.ReadAllText(file))!)
                yield return new RecordedCase(Path.GetFileNameWithoutExtension(file), (JsonObject)json!);
        }
    }

    public override string ToString() => $"{file}: {Name}";

    private static string[] Texts(JsonArray array) => [.. array.Select(item => (string)item!)];
}
