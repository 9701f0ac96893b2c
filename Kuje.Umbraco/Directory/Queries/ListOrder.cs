namespace Kuje.Umbraco.Directory.Queries;

/// <summary>What a list is in order of.</summary>
internal enum ListOrder
{
    Relevance,
    Name,
    NextOccurrence,
    Distance,
    Updated,

    /// <summary>The vocabulary's own order.</summary>
    Vocabulary,

    /// <summary>When an occurrence begins.</summary>
    Start,
}
