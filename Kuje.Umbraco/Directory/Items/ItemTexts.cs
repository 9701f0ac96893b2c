namespace Kuje.Umbraco.Directory.Items;

/// <summary>What an item says in one language. Languages in which it says the same share one of these.</summary>
/// <param name="Language">The place of the language of its name among the site's languages.</param>
/// <param name="Marked">Whether a reader of another language is told the language: not where the item does not vary by it.</param>
/// <param name="Name">The name.</param>
/// <param name="Head">JSON properties that identify it, without braces: they are all that a reference to it shows.</param>
/// <param name="Card">JSON properties for lists, each with a comma before it.</param>
/// <param name="Detail">JSON properties beyond those, each with a comma before it.</param>
internal sealed record ItemTexts(int Language, bool Marked, string Name, byte[] Head, byte[] Card, byte[] Detail);
