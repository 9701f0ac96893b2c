namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Where a part of a compound is, and what it weighs: kurssi says less than sirkus.</summary>
internal readonly record struct FoundPart(WordMatches Matches, float Weight)
{
    public int Reach => Matches.Reach;
}
