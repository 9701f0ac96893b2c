namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>Settings of what the Delivery API keeps in memory, in <c>Umbraco:Embedded:DeliveryApiCache</c>.</summary>
public sealed class AnswerCacheOptions
{
    /// <summary>Bytes of answers kept in memory until content changes; default 64 MiB, 0 keeps none.</summary>
    public long MaximumBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Bytes of results of queries (the ids found) kept in memory until content changes; default 8 MiB, 0 keeps none.</summary>
    public long MaximumQueryBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Bytes of addresses kept in memory until content changes; default 16 MiB, 0 keeps none.</summary>
    public long MaximumPathBytes { get; set; } = 16 * 1024 * 1024;
}
