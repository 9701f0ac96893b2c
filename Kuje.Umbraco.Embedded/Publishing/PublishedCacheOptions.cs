namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Settings of the published cache, in <c>Umbraco:Embedded:PublishedCache</c>.</summary>
public sealed class PublishedCacheOptions
{
    /// <summary>
    /// How many published documents are kept in memory, with the values that were made from them; default 10,000. Others are read from the
    /// database when they are asked for. More makes large sites faster and larger, fewer makes them smaller.
    /// </summary>
    public int MaximumDocuments { get; set; } = 10_000;

    /// <summary>How many media items are kept in memory; default 10,000.</summary>
    public int MaximumMedia { get; set; } = 10_000;
}
