using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>The first 128 bits of a SHA-256: the same on every server for the same content.</summary>
internal sealed class ItemHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Dispose() => _hash.Dispose();

    public ItemHash Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
        return this;
    }

    public ItemHash Add(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes);
        _hash.AppendData(bytes);
        return this;
    }

    public ItemHash Add(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _hash.AppendData(bytes);
        return this;
    }

    public UInt128 End()
    {
        Span<byte> bytes = stackalloc byte[32];
        _hash.GetHashAndReset(bytes);
        return BinaryPrimitives.ReadUInt128LittleEndian(bytes);
    }
}
