using System.Text.Json;
using Kuje.Umbraco.Directory.Stored;

namespace Kuje.Umbraco.Editorial;

/// <summary>
/// A value in the form in which a property editor stores it, or the backoffice holds it while it is edited.
/// What does not fit is read as nothing: judging the form itself is the property editor's own work.
/// </summary>
internal readonly record struct StoredForm(object? Stored)
{
    public bool IsEmpty => Stored switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text) || text is "[]" or "{}",
        JsonElement element => element.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => true,
            JsonValueKind.String => string.IsNullOrWhiteSpace(element.GetString()),
            JsonValueKind.Array => element.GetArrayLength() == 0,
            _ => false,
        },
        _ => false,
    };

    /// <summary>Plain text without the space around it; null where there is none.</summary>
    public string? Text => StoredValues.Text(Stored);

    public decimal? Number => StoredValues.Number(Stored);

    public DateOnly? Day => StoredValues.Date(Stored);

    public TimeOnly? TimeOfDay => StoredValues.Time(Stored);

    /// <summary>The chosen values of a drop-down or check box list.</summary>
    public IReadOnlyList<string> Choices => StoredValues.Choices(Stored);

    /// <summary>The items of a list that is kept as JSON objects, such as links.</summary>
    public IReadOnlyList<JsonElement> Items => (Stored is JsonElement { ValueKind: JsonValueKind.Array } own ? own : StoredValues.Parse(Text))
        is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)]
            : [];

    public IReadOnlyList<EditedBlock> Blocks
    {
        get
        {
            var blocks = Stored is JsonElement element ? StoredBlocks.Read(element) : StoredBlocks.Read(Stored as string);
            return [.. blocks.Select(block => new EditedBlock(block))];
        }
    }
}
