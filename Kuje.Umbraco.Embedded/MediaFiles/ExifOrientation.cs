using System.Buffers.Binary;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Whether a camera noted that its image is to be shown turned by a quarter.</summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 0x0112;
    private const int MaxLength = 4096;

    /// <param name="stream">At the start of the data of an APP1 segment.</param>
    /// <param name="length">The length of those data in bytes.</param>
    public static bool IsTurned(Stream stream, int length)
    {
        var data = new byte[Math.Min(length, MaxLength)];
        ReadOnlySpan<byte> segment = data.AsSpan(0, stream.ReadAtLeast(data, data.Length, throwOnEndOfStream: false));
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8))
            return false;

        ReadOnlySpan<byte> tiff = segment[6..];
        bool isLittle = tiff.StartsWith("II"u8);
        uint directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory + 2 > tiff.Length)
            return false;
        ReadOnlySpan<byte> entries = tiff[(int)directory..];
        int count = UInt16(entries, isLittle);
        for (int i = 0; i < count && 2 + (i * 12) + 12 <= entries.Length; i++)
        {
            ReadOnlySpan<byte> entry = entries.Slice(2 + (i * 12), 12);
            if (UInt16(entry, isLittle) == OrientationTag)
                return UInt16(entry[8..], isLittle) is >= 5 and <= 8;
        }

        return false;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
