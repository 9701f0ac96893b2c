using System.Buffers.Binary;
using System.Drawing;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Width and height from the headers of raster images; nothing is decoded. See docs/adr/0004-images.md.</summary>
internal static class ImageHeader
{
    /// <returns>The size in pixels, upright as a viewer shows it, or null when the header is not understood.</returns>
    public static Size? Read(Stream stream)
    {
        Span<byte> start = stackalloc byte[32];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.Length < 16)
            return null;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]))
            return Png(start);
        if (start.StartsWith("GIF8"u8))
            return Valid(BinaryPrimitives.ReadUInt16LittleEndian(start[6..]), BinaryPrimitives.ReadUInt16LittleEndian(start[8..]));
        if (start.StartsWith("BM"u8))
            return Bmp(start);
        if (start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8))
            return WebP(start);
        return start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) && stream.CanSeek ? Jpeg(stream) : null;
    }

    private static Size? Png(ReadOnlySpan<byte> start) => start.Length >= 24 && start[12..].StartsWith("IHDR"u8)
        ? Valid(BinaryPrimitives.ReadUInt32BigEndian(start[16..]), BinaryPrimitives.ReadUInt32BigEndian(start[20..]))
        : null;

    /// <remarks>A negative height means rows from the top; the oldest header has 16-bit sizes.</remarks>
    private static Size? Bmp(ReadOnlySpan<byte> start)
    {
        if (start.Length < 26)
            return null;
        return BinaryPrimitives.ReadUInt32LittleEndian(start[14..]) == 12
            ? Valid(BinaryPrimitives.ReadUInt16LittleEndian(start[18..]), BinaryPrimitives.ReadUInt16LittleEndian(start[20..]))
            : Valid(BinaryPrimitives.ReadInt32LittleEndian(start[18..]), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(start[22..])));
    }

    /// <remarks>RFC 9649: lossy (VP8), lossless (VP8L) and extended (VP8X) files each say it in their own way.</remarks>
    private static Size? WebP(ReadOnlySpan<byte> start)
    {
        if (start.Length < 30)
            return null;
        ReadOnlySpan<byte> chunk = start[12..];
        if (chunk.StartsWith("VP8X"u8))
            return Valid(UInt24(start[24..]) + 1, UInt24(start[27..]) + 1);
        if (chunk.StartsWith("VP8L"u8) && start[20] == 0x2F)
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(start[21..]);
            return Valid((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }

        return chunk.StartsWith("VP8 "u8)
            ? Valid(BinaryPrimitives.ReadUInt16LittleEndian(start[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(start[28..]) & 0x3FFF)
            : null;
    }

    /// <summary>Walks the segments up to the frame header; an Exif orientation on the way may turn the image.</summary>
    private static Size? Jpeg(Stream stream)
    {
        stream.Seek(2, SeekOrigin.Begin);
        bool isTurned = false;
        Span<byte> head = stackalloc byte[4];
        Span<byte> frame = stackalloc byte[5];
        while (stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4 && head[0] == 0xFF)
        {
            byte marker = head[1];
            if (marker == 0xFF)
            {
                stream.Seek(-3, SeekOrigin.Current);
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(head[2..]) - 2;
            if (length < 0 || marker is 0xD9 or 0xDA)
                return null;
            if (IsFrame(marker))
            {
                if (stream.ReadAtLeast(frame, 5, throwOnEndOfStream: false) < 5)
                    return null;
                int height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
                int width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
                return isTurned ? Valid(height, width) : Valid(width, height);
            }

            long next = stream.Position + length;
            if (marker == 0xE1)
                isTurned = ExifOrientation.IsTurned(stream, length);
            stream.Seek(next, SeekOrigin.Begin);
        }

        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static Size? Valid(long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new Size((int)width, (int)height) : null;
}
