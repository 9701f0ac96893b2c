namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>Says by rule alone, and fast, what a word could be a form of: for words that no dictionary can know, such as misspelt ones.</summary>
internal interface IWordForms
{
    /// <summary>The base forms (or the stem) that the word could have, the likeliest first.</summary>
    IReadOnlyList<string> FormsOf(string word);
}
