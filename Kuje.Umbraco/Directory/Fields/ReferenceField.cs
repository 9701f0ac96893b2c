using Kuje.Umbraco.Directory.Items;

namespace Kuje.Umbraco.Directory.Fields;

/// <summary>Other items that an item shows. They are written when the item is sent, so a renamed one needs no change of it.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Alias">The picker; null for what is known from the tree or the vocabulary.</param>
/// <param name="Relation">How they are found.</param>
/// <param name="Many">Whether it is a list.</param>
internal sealed record ReferenceField(string Name, string? Alias, Relation Relation, bool Many);
