namespace Kuje.Umbraco.Schema.Definitions;

/// <summary>What blocks are called in their list, in Umbraco Flavored Markdown.</summary>
/// <param name="Text">The label.</param>
/// <param name="Earlier">The label of versions before, which is replaced unless an editor has given another.</param>
internal sealed record BlockLabel(string Text, string Earlier);
