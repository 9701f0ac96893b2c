namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>A term of a segment that answers a word of a query, and how well (1 at best).</summary>
internal readonly record struct TermMatch(int Term, float Quality);
