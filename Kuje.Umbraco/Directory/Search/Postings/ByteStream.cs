using System.Buffers;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>Bytes that grow at the end, in an array that goes back to its pool with <see cref="Dispose"/>.</summary>
internal struct ByteStream : IDisposable
{
    private byte[]? _bytes;

    public int Length { get; private set; }

    public void Write(int value)
    {
        Reserve(VarInt.Longest);
        Length = VarInt.Write(_bytes!, Length, value);
    }

    public void WriteByte(byte value)
    {
        Reserve(1);
        _bytes![Length++] = value;
    }

    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Dispose()
    {
        if (_bytes is not null)
            ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Length) = (null, 0);
    }

    private void Reserve(int more)
    {
        if (_bytes is not null && Length + more <= _bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(256, Math.Max(Length + more, Length * 2)));
        Written.CopyTo(larger);
        if (_bytes is not null)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
