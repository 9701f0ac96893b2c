using System.Text;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>Leaves of JSON properties those that are asked for, and always says where a text is in another language than asked for.</summary>
internal sealed class FieldFilter(IEnumerable<string> names)
{
    private static readonly string[] _marks = ["textLangs", "detailLangs"];

    private readonly byte[][] _names = [.. names.Append("lang").Select(Encoding.UTF8.GetBytes)];

    // Asked for by name, they are sent whole.
    private readonly byte[][] _narrowed = [.. _marks.Except(names).Select(Encoding.UTF8.GetBytes)];

    public bool Has(ReadOnlySpan<byte> name) => IsAmong(_names, name);

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
            if (Has(Name(property)))
            {
                buffer.Write((byte)',');
                buffer.Write(property);
            }
            else if (IsAmong(_narrowed, Name(property)))
            {
                WriteMarks(buffer, property);
            }

            start = end;
        }
    }

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> property) => property.Slice(1, property[1..].IndexOf((byte)'"'));

    private static bool IsAmong(byte[][] names, ReadOnlySpan<byte> name)
    {
        foreach (byte[] one in names)
        {
            if (name.SequenceEqual(one))
                return true;
        }

        return false;
    }

    /// <summary>Of the texts in other languages those that are sent.</summary>
    private void WriteMarks(ByteBuffer buffer, ReadOnlySpan<byte> property)
    {
        int brace = property.IndexOf((byte)'{');
        ReadOnlySpan<byte> texts = property[(brace + 1)..^1];
        var isFirst = true;
        for (int start = 0, end; start < texts.Length; start = end + 1)
        {
            end = End(texts, start);
            ReadOnlySpan<byte> text = texts[start..end];
            if (!Has(Name(text)))
                continue;
            buffer.Write((byte)',');
            if (isFirst)
                buffer.Write(property[..(brace + 1)]);
            isFirst = false;
            buffer.Write(text);
        }

        if (!isFirst)
            buffer.Write((byte)'}');
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
