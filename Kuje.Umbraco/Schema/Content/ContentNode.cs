using System.Text.Json;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>A document to be installed.</summary>
internal sealed record ContentNode(
    string Path,
    string? ParentPath,
    string Type,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyDictionary<string, JsonElement> Values)
{
    public Guid Key { get; } = ContentKey.OfNode(Path);

    public int Level => Path.Count(character => character == '/');
}
