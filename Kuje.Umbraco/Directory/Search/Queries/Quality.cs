namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>How well the ways in which a word of a document can answer a word of a query do so.</summary>
internal static class Quality
{
    /// <summary>Letter for letter.</summary>
    public const float Written = 1f;

    /// <summary>Another form of the same word.</summary>
    public const float Lemma = 0.94f;

    /// <summary>A word that means the same.</summary>
    public const float Synonym = 0.8f;

    /// <summary>The word in another language.</summary>
    public const float Translation = 0.7f;

    /// <summary>The same but for dots on a, ä and o, ö.</summary>
    public const float Folded = 0.7f;

    /// <summary>A compound of which the word is a part.</summary>
    public const float Part = 0.6f;

    /// <summary>A word made of the same root.</summary>
    public const float Root = 0.5f;

    /// <summary>What may be a compound of it, by its letters alone.</summary>
    public const float Inside = 0.45f;

    /// <summary>The place that people are of.</summary>
    public const float Place = 0.75f;

    /// <summary>What is a kind of it.</summary>
    public const float Narrower = 0.5f;

    /// <summary>What rules say against the dictionary.</summary>
    public const float Guessed = 0.8f;

    /// <summary>One letter wrong.</summary>
    public const float Misspelt = 0.4f;

    /// <summary>A compound that the document has in parts.</summary>
    public const float Apart = 0.6f;

    /// <summary>What a word weighs that says how something is done, not what.</summary>
    public const float Generic = 0.4f;

    /// <summary>A text that is not in the reader's language.</summary>
    public const float OtherLanguage = 0.85f;

    /// <summary>Below this, a match is not the same word and does not make a phrase.</summary>
    public const float SameWord = Folded * OtherLanguage;
}
