namespace Kuje.Umbraco.Directory.Search.Words.Finnish;

/// <summary>One reading of a word.</summary>
/// <param name="Lemma">Base form, names with a capital.</param>
/// <param name="Bases">What the word is built of: <c>+maala(maalata)+us(+us)+ryhmä(ryhmä)</c>.</param>
internal readonly record struct VoikkoReading(string Lemma, string Bases);
