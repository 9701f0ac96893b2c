using System.Runtime.CompilerServices;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>Whole numbers in as many bytes as they need, seven bits in each.</summary>
internal static class VarInt
{
    public const int Longest = 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(byte[] bytes, ref int position)
    {
        var value = (int)bytes[position++];
        if (value < 0x80)
            return value;
        value &= 0x7f;
        for (var shift = 7; ; shift += 7)
        {
            var next = bytes[position++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
    }

    /// <summary>Reads on after a first byte that is not the last.</summary>
    public static int ReadRest(ReadOnlySpan<byte> bytes, int first, ref int position)
    {
        var value = first & 0x7f;
        for (var shift = 7; ; shift += 7)
        {
            var next = bytes[position++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
    }

    public static int Size(int value) => value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : Longest;

    public static int Write(byte[] bytes, int position, int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            bytes[position++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        bytes[position++] = (byte)rest;
        return position;
    }
}
