namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Room for one search at a time: a place for every document, all zero between searches.</summary>
internal sealed class Scratch
{
    /// <summary>How much of the word at hand each document has.</summary>
    public Having[] Word { get; private set; } = [];

    /// <summary>How much of the parts of the compound at hand.</summary>
    public Worth[] Parts { get; private set; } = [];

    /// <summary>How much of the query.</summary>
    public Worth[] Query { get; private set; } = [];

    /// <summary>The documents with the word at hand.</summary>
    public int[] Touched { get; private set; } = [];

    /// <summary>How much each of <see cref="Touched"/> is about the word at hand.</summary>
    public float[] Takes { get; private set; } = [];

    public int[] PartTouched { get; private set; } = [];

    /// <summary>The documents with any word.</summary>
    public int[] Matched { get; private set; } = [];

    public void Reserve(int documents)
    {
        if (Word.Length >= documents)
            return;
        var size = documents + (documents >> 3) + 64;
        Word = new Having[size];
        Parts = new Worth[size];
        Query = new Worth[size];
        Touched = new int[size];
        Takes = new float[size];
        PartTouched = new int[size];
        Matched = new int[size];
    }

    /// <summary>Weighted occurrences, and the best quality by which they were found.</summary>
    internal struct Having
    {
        public float Occurrences;
        public float Quality;
    }

    /// <summary>What was found so far.</summary>
    internal struct Worth
    {
        /// <summary>For ranking.</summary>
        public float Score;

        /// <summary>The share of words, each counted by its weight.</summary>
        public float Coverage;

        /// <summary>The same, but rarer words count more.</summary>
        public float Telling;
    }
}
