namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>A term that answers a word of a query, and how well (1 at best).</summary>
internal readonly record struct TermMatch(int Term, float Quality);
