namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

/// <summary>An attribute as it is written in a tag.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">As written, with its character references; null when there is none.</param>
/// <param name="Source">The whole of it, from the blank before to the quote behind.</param>
internal sealed record MarkupAttribute(string Name, string? Value, string Source);
