namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Settings of the published cache, in <c>Umbraco:Embedded:PublishedCache</c>.</summary>
public sealed class PublishedCacheOptions
{
    /// <summary>
    /// How much memory published documents may take with the values that were made from them, in MiB, by estimate; default 48. Others are read
    /// from the database when they are asked for. More makes large sites faster and larger, less makes them smaller.
    /// </summary>
    public double DocumentMegabytes { get; set; } = 48;

    /// <summary>How much memory media items may take, in MiB; default 8.</summary>
    public double MediaMegabytes { get; set; } = 8;

    internal static long Bytes(double megabytes) => (long)(Math.Max(0, megabytes) * 1024 * 1024);
}
