using System.Security.Cryptography;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>
/// Gives equal texts the same memory while many items are read: the same contact person and the same note stand in hundreds of them.
/// </summary>
internal sealed class SharedBytes
{
    private readonly Dictionary<UInt128, byte[]> _known = [];

    public byte[] Of(byte[] bytes)
    {
        if (bytes.Length == 0)
            return [];
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        UInt128 key = System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
        if (!_known.TryGetValue(key, out byte[]? shared))
            _known[key] = shared = bytes;
        return shared;
    }
}
