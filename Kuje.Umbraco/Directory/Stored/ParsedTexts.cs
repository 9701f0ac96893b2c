using System.Text.Json;

namespace Kuje.Umbraco.Directory.Stored;

/// <summary>Parses the JSON texts of one document once, though every language looks into the same ones. What it gives is good until it is cleared.</summary>
internal sealed class ParsedTexts : IDisposable
{
    private readonly Dictionary<string, JsonDocument?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<StoredBlock>> _blocks = new(StringComparer.Ordinal);

    public void Dispose() => Clear();

    public void Clear()
    {
        foreach (JsonDocument? document in _documents.Values)
            document?.Dispose();
        _documents.Clear();
        _blocks.Clear();
    }

    /// <summary>A stored value that is JSON, or a text that holds some; null for all else.</summary>
    public JsonElement? Json(object? stored)
    {
        if (stored is JsonElement { ValueKind: not JsonValueKind.String } element)
            return element;
        if (StoredValues.Text(stored) is not { } text)
            return null;
        if (!_documents.TryGetValue(text, out JsonDocument? document))
            _documents[text] = document = StoredValues.Document(text);
        return document?.RootElement;
    }

    /// <inheritdoc cref="StoredBlocks.Read(JsonElement)" />
    public IReadOnlyList<StoredBlock> Blocks(object? stored)
    {
        if (stored is JsonElement { ValueKind: not JsonValueKind.String } element)
            return StoredBlocks.Read(element);
        if (StoredValues.Text(stored) is not { } text)
            return [];
        if (!_blocks.TryGetValue(text, out IReadOnlyList<StoredBlock>? blocks))
            _blocks[text] = blocks = Json(text) is { } value ? StoredBlocks.Read(value) : [];
        return blocks;
    }
}
