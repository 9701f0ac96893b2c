using System.Text;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>Leaves of JSON properties those that are asked for, and always says where a text is in another language than asked for.</summary>
internal sealed class FieldFilter(IEnumerable<string> names)
{
    private readonly byte[][] _names = [.. names.Union(["lang", "textLangs", "detailLangs"]).Select(Encoding.UTF8.GetBytes)];

    public bool Has(ReadOnlySpan<byte> name)
    {
        foreach (byte[] one in _names)
        {
            if (name.SequenceEqual(one))
                return true;
        }

        return false;
    }

    /// <summary>Writes properties of a block (<c>"a":1,"b":{…}</c>, perhaps with a comma before them) that are asked for, each with a comma before it.</summary>
    public void Write(ByteBuffer buffer, ReadOnlySpan<byte> block)
    {
        var start = 0;
        while (start < block.Length)
        {
            if (block[start] == (byte)',')
                start++;
            int end = End(block, start);
            ReadOnlySpan<byte> property = block[start..end];
            if (Has(property.Slice(1, property[1..].IndexOf((byte)'"'))))
            {
                buffer.Write((byte)',');
                buffer.Write(property);
            }

            start = end;
        }
    }

    /// <summary>Where the property that begins here ends: at the next comma that is not inside a value.</summary>
    private static int End(ReadOnlySpan<byte> block, int start)
    {
        var depth = 0;
        var inText = false;
        for (int i = start; i < block.Length; i++)
        {
            byte one = block[i];
            if (inText)
            {
                if (one == (byte)'\\')
                    i++;
                else if (one == (byte)'"')
                    inText = false;
                continue;
            }

            switch (one)
            {
                case (byte)'"':
                    inText = true;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
                case (byte)',' when depth == 0:
                    return i;
            }
        }

        return block.Length;
    }
}
