using System.Buffers;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>Bytes that grow at the end, in an array that goes back to its pool with <see cref="Dispose"/>.</summary>
internal struct ByteStream : IDisposable
{
    // The pool would keep larger arrays for long after the one time that they are needed.
    private const int LargestPooled = 1 << 20;

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

    public void Clear() => Length = 0;

    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Dispose()
    {
        Return();
        (_bytes, Length) = (null, 0);
    }

    private void Reserve(int more)
    {
        if (_bytes is not null && Length + more <= _bytes.Length)
            return;
        var size = Math.Max(256, Math.Max(Length + more, Length * 2));
        var larger = size > LargestPooled ? new byte[size] : ArrayPool<byte>.Shared.Rent(size);
        Written.CopyTo(larger);
        Return();
        _bytes = larger;
    }

    private readonly void Return()
    {
        if (_bytes is { Length: <= LargestPooled })
            ArrayPool<byte>.Shared.Return(_bytes);
    }
}
