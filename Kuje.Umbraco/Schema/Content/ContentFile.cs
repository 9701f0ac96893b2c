using System.Text.Json;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>A node as it is written in a content file; the outermost node of a file may name its parent.</summary>
internal sealed record ContentFile
{
    /// <summary>Path of the parent; only in the outermost node.</summary>
    public string? Parent { get; init; }

    /// <summary>Last part of the node's path.</summary>
    public required string Id { get; init; }

    /// <summary>Alias of the document type; left out where the parent says <see cref="ChildType"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Name by language.</summary>
    public required Dictionary<string, string> Name { get; init; }

    /// <summary>Values by property alias. A text that varies by culture is an object of languages.</summary>
    public Dictionary<string, JsonElement> Values { get; init; } = [];

    /// <summary>Alias of the document type of all <see cref="Children"/>.</summary>
    public string? ChildType { get; init; }

    public ContentFile[] Children { get; init; } = [];
}
