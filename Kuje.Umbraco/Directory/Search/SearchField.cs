namespace Kuje.Umbraco.Directory.Search;

/// <summary>Where in a document a text stands. A word weighs more in a title than in a body.</summary>
internal enum SearchField : byte
{
    /// <summary>The document's name.</summary>
    Title,

    /// <summary>The name of something it is marked with: art form, municipality, target group, "free of charge".</summary>
    Term,

    /// <summary>Its summary.</summary>
    Summary,

    /// <summary>All longer text.</summary>
    Body,
}
