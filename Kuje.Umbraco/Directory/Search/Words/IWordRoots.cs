namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>Finds what a word shares with the words derived from it.</summary>
internal interface IWordRoots
{
    /// <returns>The word without its last vowel, and without the ending of a derivation; nothing where it is too short to say.</returns>
    IEnumerable<string> RootsOf(string lemma);
}
