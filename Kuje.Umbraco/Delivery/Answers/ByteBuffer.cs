using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>JSON put together from pieces that are JSON already. The array goes back to its pool.</summary>
internal sealed class ByteBuffer : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    public void Write(ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(Room(piece.Length));
        Length += piece.Length;
    }

    public void Write(byte one)
    {
        Room(1)[0] = one;
        Length++;
    }

    public void Write(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out int written);
        Length += written;
    }

    /// <summary>A distance, to the metre.</summary>
    public void WriteKilometres(double number)
    {
        Utf8Formatter.TryFormat(number, Room(32), out int written, new StandardFormat('F', 3));
        Length += written;
    }

    public void Write(Guid key)
    {
        Utf8Formatter.TryFormat(key, Room(36), out int written);
        Length += written;
    }

    /// <summary>A JSON string with its quotes.</summary>
    public void WriteString(string text)
    {
        Write((byte)'"');
        Span<byte> room = Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        int written = Encoding.UTF8.GetBytes(text, room);
        if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(room[..written]) < 0)
            Length += written;
        else
            Write(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        Write((byte)'"');
    }

    /// <summary>Text that needs no escaping.</summary>
    public void WriteAscii(string text) => Length += Encoding.ASCII.GetBytes(text, Room(text.Length));

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - Length < size)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + size));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(Length);
    }
}
