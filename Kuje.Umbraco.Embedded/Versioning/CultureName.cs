namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>A version's name in a culture, and when the culture was last changed.</summary>
internal readonly record struct CultureName(string Culture, string Name, DateTime Date);
