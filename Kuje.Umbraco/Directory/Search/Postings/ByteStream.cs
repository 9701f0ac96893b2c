namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>Bytes that grow at the end.</summary>
internal struct ByteStream
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

    private void Reserve(int more)
    {
        if (_bytes is null)
            _bytes = new byte[Math.Max(8, more)];
        else if (Length + more > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length + (_bytes.Length >> 1), Length + more));
    }
}
