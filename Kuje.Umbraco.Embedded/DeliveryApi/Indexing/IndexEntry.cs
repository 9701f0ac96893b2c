namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>A document as one query sees it: draft or published, in the culture of the query.</summary>
internal readonly record struct IndexEntry(IndexedDocument Document, IndexedView View);
