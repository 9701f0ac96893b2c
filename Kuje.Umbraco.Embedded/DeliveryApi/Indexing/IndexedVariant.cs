namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>What the index knows of a document in one culture.</summary>
/// <param name="Culture">Null where the document does not vary by culture.</param>
/// <param name="Draft">What is edited; null where only the published version has the culture.</param>
/// <param name="Published">What is published; the same object as the draft where nothing was edited since.</param>
internal sealed record IndexedVariant(string? Culture, IndexedView? Draft, IndexedView? Published);
