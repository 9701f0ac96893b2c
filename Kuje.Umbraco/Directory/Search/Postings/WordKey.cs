namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>What a word is to a spelling that it leads to.</summary>
[Flags]
internal enum WordKey
{
    /// <summary>Its base form.</summary>
    Lemma = 1,

    /// <summary>A part of the compound that it is.</summary>
    Part = 2,

    /// <summary>What it shares with other words made of the same.</summary>
    Root = 4,

    /// <summary>Its base form, or itself, without dots; only where that is another word.</summary>
    Undotted = 8,

    /// <summary>A part without dots; only where that is another word.</summary>
    UndottedPart = 16,

    /// <summary>A base form that no dictionary knows.</summary>
    Uncertain = 32,
}
