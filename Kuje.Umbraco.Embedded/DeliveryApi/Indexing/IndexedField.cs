using Umbraco.Cms.Core.DeliveryApi;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>A field of the index: its type, and how an entry's values are read.</summary>
/// <param name="Type">How values are compared.</param>
/// <param name="Values">Text for the string types, <see cref="decimal"/> for numbers, UTC <see cref="DateTime"/> for dates.</param>
/// <param name="CustomPosition">The field's position among those of the site's own handlers; null for a field that every document has.</param>
/// <param name="Comparison">Compares two entries by the field without building their values; for what every document has.</param>
internal sealed record IndexedField(
    FieldType Type, Func<IndexEntry, object[]> Values, int? CustomPosition = null, Comparison<IndexEntry>? Comparison = null)
{
    public bool IsText => Type is not (FieldType.Number or FieldType.Date);

    /// <summary>Orders two entries by the field's first values.</summary>
    public int Compare(IndexEntry left, IndexEntry right) =>
        Comparison is { } comparison ? comparison(left, right) : FieldValues.Compare(First(left), First(right));

    private object? First(IndexEntry entry) => Values(entry) is [var first, ..] ? first : null;
}
