namespace Kuje.Umbraco.Directory.Search;

/// <summary>What can be found, with all its texts in all languages.</summary>
internal sealed record SearchDocument(int Id, IReadOnlyList<SearchText> Texts);
