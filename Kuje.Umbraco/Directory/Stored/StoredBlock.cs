using System.Text.Json;

namespace Kuje.Umbraco.Directory.Stored;

/// <summary>One block of a stored block list: its element type and its values by alias.</summary>
internal sealed class StoredBlock(Guid contentTypeKey, Dictionary<string, JsonElement> values)
{
    public Guid ContentTypeKey => contentTypeKey;

    /// <summary>The value as it is stored; undefined where there is none.</summary>
    public JsonElement this[string alias] => values.GetValueOrDefault(alias);

    public string? Text(string alias) => StoredValues.Text(this[alias]);

    public DateOnly? Date(string alias) => StoredValues.Date(this[alias]);

    public TimeOnly? Time(string alias) => StoredValues.Time(this[alias]);

    public IReadOnlyList<StoredBlock> Blocks(string alias) => StoredBlocks.Read(this[alias]);
}
