using System.Globalization;
using Kuje.Umbraco.Delivery.Requests;
using Kuje.Umbraco.Directory.Sets;

namespace Kuje.Umbraco.Delivery.Caching;

/// <summary>
/// Strong entity tags: the snapshot's version, the address, language and packing. The version is a sum over content, so servers of a cluster
/// and a restarted one give the same tag for the same bytes.
/// </summary>
internal static class EntityTag
{
    // Another build may write the same content otherwise.
    private static readonly string _build = typeof(EntityTag).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)[..6];

    public static string Of(AnswerCache.Kept kept, in AnswerKey key, bool dependsOnDay)
    {
        ulong hash = Fnv.Add(Fnv.Add(Fnv.Add(Fnv.Empty, key.Path), key.Query), (uint)key.Language);
        if (dependsOnDay)
            hash = Fnv.Add(hash, (uint)kept.Today.DayNumber);
        string coding = key.Coding switch
        {
            ContentCoding.Brotli => "-br",
            ContentCoding.Gzip => "-gz",
            _ => string.Empty,
        };
        return string.Create(CultureInfo.InvariantCulture, $"\"{_build}{kept.Version}-{hash:x16}{coding}\"");
    }

    /// <summary>Whether one of the tags that a reader has is this one.</summary>
    public static bool Matches(string? ifNoneMatch, string tag)
    {
        if (string.IsNullOrEmpty(ifNoneMatch))
            return false;
        foreach (Range range in ifNoneMatch.AsSpan().Split(','))
        {
            ReadOnlySpan<char> one = ifNoneMatch.AsSpan(range).Trim();

            // For this header the weak comparison counts (RFC 9110, section 13.1.2).
            if (one.StartsWith("W/", StringComparison.Ordinal))
                one = one[2..];
            if (one.SequenceEqual(tag))
                return true;
        }

        return false;
    }

    public static bool IsAny(string? ifNoneMatch) => ifNoneMatch is not null && ifNoneMatch.AsSpan().Trim() is "*";
}
