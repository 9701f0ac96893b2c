using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing;

/// <summary>Documents made by hand for tests of the index.</summary>
internal static class IndexExample
{
    public static readonly DateTime Day = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    public static IndexedFields Fields(params IContentIndexHandler[] handlers) =>
        new(new ContentIndexHandlerCollection(() => handlers), NullLogger<IndexedFields>.Instance);

    public static IndexedDocument Document(int id, string name, int parent = -1, int level = 1, string type = "page", bool published = true)
    {
        var view = new IndexedView(name, Day.AddDays(id));
        return Document(id, parent, level, type, new IndexedVariant(null, view, published ? view : null));
    }

    public static IndexedDocument Document(int id, int parent, int level, string type, params IndexedVariant[] variants) => new()
    {
        Id = id,
        Key = Key(id),
        ParentId = parent,
        Level = level,
        SortOrder = id,
        ContentType = type,
        CreateDate = Day.AddDays(id),
        Variants = variants,
    };

    public static IndexedVariant Variant(string culture, string name, bool published = true)
    {
        var view = new IndexedView(name, Day);
        return new IndexedVariant(culture, view, published ? view : null);
    }

    public static Guid Key(int id) => new(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static IndexEntry Entry(IndexedDocument document) => new(document, document.Variants[0].Draft!);
}
