namespace Kuje.Umbraco.Directory.Search;

/// <summary>A text to be found by.</summary>
/// <param name="Text">Plain text, without markup.</param>
/// <param name="Language">Its language as a culture name (<c>fi</c>, <c>sv-FI</c>); it decides how words are inflected.</param>
/// <param name="Field">Where it stands.</param>
internal readonly record struct SearchText(string Text, string Language, SearchField Field);
