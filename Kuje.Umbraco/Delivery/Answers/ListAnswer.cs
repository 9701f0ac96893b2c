using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>A page of items, with facets and links.</summary>
internal static class ListAnswer
{
    public static void Write(ByteBuffer buffer, DirectorySnapshot snapshot, DirectoryQuery query, PageLinks links)
    {
        using var selection = new Selection(snapshot, query);
        var items = new ItemJson(snapshot, query.Language, buffer)
        {
            Fields = query.Fields is null ? null : new FieldFilter(query.Fields),
            Near = query.Near,
        };
        WriteHead(buffer, snapshot, query, selection.Total);
        var first = true;
        foreach (int number in selection.Page())
        {
            if (!first)
                buffer.Write((byte)',');
            first = false;
            items.Write(snapshot.Items[number]!, detail: false);
        }

        buffer.Write("],\"facets\":{"u8);
        for (var i = 0; i < query.Facets.Count; i++)
        {
            if (i > 0)
                buffer.Write((byte)',');
            WriteFacet(buffer, snapshot, query, selection, query.Facets[i], items);
        }

        buffer.Write("},"u8);
        links.Write(buffer, query.Skip, query.Take, selection.Total);
        buffer.Write((byte)'}');
    }

    /// <summary>Total, page and language, and the beginning of the items.</summary>
    public static void WriteHead(ByteBuffer buffer, DirectorySnapshot snapshot, DirectoryQuery query, int total)
    {
        buffer.Write("{\"total\":"u8);
        buffer.Write(total);
        buffer.Write(",\"skip\":"u8);
        buffer.Write(query.Skip);
        buffer.Write(",\"take\":"u8);
        buffer.Write(query.Take);
        buffer.Write(",\"lang\":\""u8);
        buffer.WriteAscii(snapshot.Languages.All[query.Language].Code);
        buffer.Write("\",\"items\":["u8);
    }

    private static void WriteFacet(ByteBuffer buffer, DirectorySnapshot snapshot, DirectoryQuery query, Selection selection, Dimension dimension, ItemJson items)
    {
        buffer.Write((byte)'"');
        buffer.WriteAscii(dimension.Name);
        buffer.Write("\":["u8);
        byte[][]? names = dimension.Values is { } values ? FixedNames.Of(values, snapshot.Languages.All[query.Language].Code) : null;
        var first = true;
        foreach ((int value, int count) in selection.Count(dimension))
        {
            if (!first)
                buffer.Write((byte)',');
            first = false;
            if (names is not null)
                buffer.Write(names[value]);
            else
                items.BeginReference(snapshot.Items[value]!);
            buffer.Write(",\"count\":"u8);
            buffer.Write(count);
            buffer.Write((byte)'}');
        }

        buffer.Write((byte)']');
    }
}
