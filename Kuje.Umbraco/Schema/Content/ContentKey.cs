using System.Security.Cryptography;
using System.Text;

namespace Kuje.Umbraco.Schema.Content;

/// <summary>
/// Fixed keys of installed nodes, pictures and blocks. A key is a name-based UUID (RFC 9562, version 5) of the node's path
/// in the content files, so a path must never change; only the nodes in <see cref="VocabularyKey"/> have keys of their own.
/// </summary>
internal static class ContentKey
{
    private static readonly Guid _namespace = new("7d1c9a52-3f0e-4d0b-9a6e-2f6f5c1b8e47");

    private static readonly Dictionary<string, Guid> _given = new(StringComparer.Ordinal)
    {
        ["vocabulary"] = VocabularyKey.Root,
        ["vocabulary/art-forms"] = VocabularyKey.ArtForms,
        ["vocabulary/activity-forms"] = VocabularyKey.ActivityForms,
        ["vocabulary/target-groups"] = VocabularyKey.TargetGroups,
        ["vocabulary/regions"] = VocabularyKey.Regions,
        ["vocabulary/accessibility-features"] = VocabularyKey.AccessibilityFeatures,
    };

    public static Guid OfNode(string path) => _given.TryGetValue(path, out var key) ? key : OfName("node:" + path);

    public static Guid OfMedia(string id) => OfName("media:" + id);

    public static Guid OfBlock(string place) => OfName("block:" + place);

    private static Guid OfName(string name)
    {
        Span<byte> source = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length)];
        _namespace.TryWriteBytes(source, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(name, source[16..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The RFC prescribes SHA-1; nothing here is a secret.
        SHA1.HashData(source[..length], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
