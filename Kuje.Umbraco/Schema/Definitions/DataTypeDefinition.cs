namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>A data type: an editor of Umbraco with its settings, in the form the Management API takes them.</summary>
internal sealed record DataTypeDefinition(
    Guid Key,
    string Name,
    string EditorAlias,
    string EditorUiAlias,
    IReadOnlyDictionary<string, object> Configuration)
{
    /// <summary>Set when the items are a fixed choice.</summary>
    public ChoiceList? Choices { get; init; }

    /// <summary>Set when the items are blocks that once had another label.</summary>
    public BlockLabel? Label { get; init; }
}
