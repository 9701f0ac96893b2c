namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>What a text search found: numbers, and the relevance of each.</summary>
internal sealed record FoundTexts(int[] Numbers, float[] Scores);
