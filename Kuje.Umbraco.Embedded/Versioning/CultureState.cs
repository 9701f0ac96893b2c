namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>What queries ask of a document's culture; no name where only the published version has the culture.</summary>
internal readonly record struct CultureState(string Culture, string? Name, bool IsEdited, bool IsPublished);
