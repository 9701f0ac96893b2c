namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>All by which a written word is found.</summary>
/// <param name="Lemmas">Base forms.</param>
/// <param name="Parts">Parts of the compound.</param>
/// <param name="Roots">What derivations share: <c>laulu</c>, <c>laulaa</c> and <c>laulaja</c>.</param>
/// <param name="Undotted">The base forms and the word itself without dots, of those that have any.</param>
/// <param name="UndottedParts">The parts without dots, of those that have any.</param>
/// <param name="Certain">Whether a dictionary knew the word.</param>
internal sealed record WordKeys(string[] Lemmas, string[] Parts, string[] Roots, string[] Undotted, string[] UndottedParts, bool Certain);
