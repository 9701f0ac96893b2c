namespace Kuje.Umbraco.Directory.Search.Words;

/// <summary>A part of a compound: as base form, and as it stands in the compound (<c>mieli</c>, <c>mielen</c>).</summary>
internal readonly record struct WordPart(string Lemma, string Written);
