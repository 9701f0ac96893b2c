namespace Kuje.Umbraco.Directory.Items;

/// <summary>One thing by which an item is found.</summary>
/// <param name="Relation">In what way.</param>
/// <param name="Number">The number of another item, or a place in a list of fixed values.</param>
internal readonly record struct Target(Relation Relation, int Number);
