namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>The documents with a word, in order, and how much each is about it: what searches for a common word need not find out again.</summary>
internal sealed record Gathered(int[] Documents, float[] Takes);
