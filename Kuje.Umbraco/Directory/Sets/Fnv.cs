namespace Kuje.Umbraco.Directory.Sets;

/// <summary>FNV-1a of 64 bits: a quick hash that is the same in every process.</summary>
internal static class Fnv
{
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    public static ulong Add(ulong hash, uint value) => (hash ^ value) * Prime;

    public static ulong Add(ulong hash, string text)
    {
        foreach (char letter in text)
            hash = Add(hash, letter);
        return hash;
    }
}
