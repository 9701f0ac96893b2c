namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Where a word of a query is: as itself, and as its parts where it is a compound.</summary>
internal sealed record FoundWord(WordMatches Whole, WordMatches[] Parts);
