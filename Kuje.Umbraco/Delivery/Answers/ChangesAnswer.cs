using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>What changed and what went since a token, and the token for the next time.</summary>
internal static class ChangesAnswer
{
    public static void Write(ByteBuffer buffer, ChangeLog log, long? since)
    {
        IReadOnlyCollection<ChangeLog.Entry> entries = since is { } number ? log.Since(number) : [];
        buffer.Write("{\"changed\":["u8);
        Write(buffer, entries.Where(entry => !entry.Removed));
        buffer.Write("],\"removed\":["u8);
        Write(buffer, entries.Where(entry => entry.Removed));
        buffer.Write("],\"next\":\""u8);
        buffer.WriteAscii(log.Token);
        buffer.Write("\"}"u8);
    }

    private static void Write(ByteBuffer buffer, IEnumerable<ChangeLog.Entry> entries)
    {
        var first = true;
        foreach (ChangeLog.Entry entry in entries)
        {
            buffer.Write(first ? "{\"id\":\""u8 : ",{\"id\":\""u8);
            first = false;
            buffer.Write(entry.Key);
            buffer.Write("\",\"type\":\""u8);
            buffer.WriteAscii(Kinds.Of(entry.Kind).Name);
            buffer.Write("\"}"u8);
        }
    }
}
