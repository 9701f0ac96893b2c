namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>Finds what a word shares with the words derived from it.</summary>
internal interface IWordRoots
{
    /// <returns>Null where the word is too short or too unlike a derivation to say.</returns>
    string? RootOf(string lemma);
}
