using System.Globalization;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>A page of concrete times, each with its activity.</summary>
internal static class OccurrencesAnswer
{
    public static void Write(ByteBuffer buffer, DirectorySnapshot snapshot, DirectoryQuery query, PageLinks links)
    {
        (int total, IReadOnlyList<(int Number, Occurrence Occurrence)> page) = OccurrenceSelection.Of(snapshot, query);
        var items = new ItemJson(snapshot, query.Language, buffer)
        {
            Fields = query.Fields is null ? null : new FieldFilter(query.Fields),
            Near = query.Near,
        };
        ListAnswer.WriteHead(buffer, snapshot, query, total);
        for (var i = 0; i < page.Count; i++)
        {
            if (i > 0)
                buffer.Write((byte)',');
            Occurrence occurrence = page[i].Occurrence;
            buffer.Write("{\"date\":\""u8);
            buffer.WriteAscii(occurrence.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            buffer.Write("\",\"start\":\""u8);
            WriteMoment(buffer, occurrence.Start);
            if (occurrence.End is { } end)
            {
                buffer.Write("\",\"end\":\""u8);
                WriteMoment(buffer, end);
            }

            buffer.Write((byte)'"');
            if (occurrence.Note is not null)
            {
                buffer.Write(",\"note\":"u8);
                buffer.WriteString(occurrence.Note);
            }

            buffer.Write(",\"activity\":"u8);
            items.Write(snapshot.Items[page[i].Number]!, detail: false);
            buffer.Write((byte)'}');
        }

        buffer.Write("],\"from\":\""u8);
        buffer.WriteAscii(query.From!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        buffer.Write("\",\"to\":\""u8);
        buffer.WriteAscii(query.To!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        buffer.Write("\","u8);
        links.Write(buffer, query.Skip, query.Take, total);
        buffer.Write((byte)'}');
    }

    private static void WriteMoment(ByteBuffer buffer, DateTimeOffset moment) =>
        buffer.WriteAscii(moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
}
