namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Where a word of a query is: as itself, and as its parts where it is a compound.</summary>
/// <param name="Whole">The word itself.</param>
/// <param name="Parts">The parts of a compound, each with what it weighs.</param>
/// <param name="Marks">Whether it is a word of what documents are marked with.</param>
/// <param name="Weight">What the word weighs among the words of the query: 1, or less where it says little.</param>
internal sealed record FoundWord(WordMatches Whole, FoundPart[] Parts, bool Marks = false, float Weight = 1)
{
    /// <summary>This word, or what it makes with its neighbour.</summary>
    public FoundWord Or(WordMatches compound, SegmentView[] segments) =>
        compound.Reach == 0 ? this : new FoundWord(Whole.Or(compound, segments), Parts, Marks, Weight);
}
