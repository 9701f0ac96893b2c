namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>All by which a written word is found.</summary>
/// <param name="Lemmas">Base forms.</param>
/// <param name="Parts">Parts of the compound.</param>
/// <param name="Roots">What derivations share: <c>laulu</c>, <c>laulaa</c> and <c>laulaja</c>.</param>
/// <param name="Folded">The base forms and the word itself without dots.</param>
/// <param name="FoldedParts">The parts without dots.</param>
/// <param name="Certain">Whether a dictionary knew the word.</param>
internal sealed record WordKeys(string[] Lemmas, string[] Parts, string[] Roots, string[] Folded, string[] FoldedParts, bool Certain);
