namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>A document in the index, with its place in the tree.</summary>
internal sealed class IndexedDocument
{
    private static readonly List<IndexedDocument> NoChildren = [];

    public required int Id { get; init; }

    public required Guid Key { get; init; }

    public required int ParentId { get; init; }

    public required int Level { get; init; }

    public required int SortOrder { get; init; }

    public required string ContentType { get; init; }

    public required DateTime CreateDate { get; init; }

    /// <summary>One for each culture that the document has, or one without a culture where its type does not vary.</summary>
    public required IndexedVariant[] Variants { get; init; }

    public IndexedDocument? Parent { get; set; }

    public List<IndexedDocument> Children { get; private set; } = NoChildren;

    public void AddChild(IndexedDocument child)
    {
        if (ReferenceEquals(Children, NoChildren))
            Children = [];
        Children.Add(child);
    }

    /// <summary>The variant in the culture, or the only one of a document that does not vary.</summary>
    public IndexedVariant? In(string culture)
    {
        foreach (IndexedVariant variant in Variants)
        {
            if (variant.Culture is null || string.Equals(variant.Culture, culture, StringComparison.OrdinalIgnoreCase))
                return variant;
        }

        return null;
    }

    public bool IsPublishedIn(string? culture) => culture is null
        ? Array.Exists(Variants, static variant => variant.Published is not null)
        : In(culture)?.Published is not null;
}
