namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Room for one search at a time: a place for every document, all zero between searches.</summary>
internal sealed class Scratch
{
    /// <summary>Weighted occurrences of the word at hand.</summary>
    public float[] Occurrences { get; private set; } = [];

    /// <summary>The best quality by which the word at hand was found.</summary>
    public float[] Quality { get; private set; } = [];

    public float[] PartScore { get; private set; } = [];

    public float[] PartCoverage { get; private set; } = [];

    public float[] Score { get; private set; } = [];

    public float[] Coverage { get; private set; } = [];

    /// <summary>As <see cref="Coverage"/>, but rarer words count more.</summary>
    public float[] Telling { get; private set; } = [];

    /// <summary>The documents with the word at hand.</summary>
    public int[] Touched { get; private set; } = [];

    public int[] PartTouched { get; private set; } = [];

    /// <summary>The documents with any word.</summary>
    public int[] Matched { get; private set; } = [];

    public void Reserve(int documents)
    {
        if (Occurrences.Length >= documents)
            return;
        var size = documents + (documents >> 3) + 64;
        Occurrences = new float[size];
        Quality = new float[size];
        PartScore = new float[size];
        PartCoverage = new float[size];
        Score = new float[size];
        Coverage = new float[size];
        Telling = new float[size];
        Touched = new int[size];
        PartTouched = new int[size];
        Matched = new int[size];
    }
}
