using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Delivery.Answers;

/// <summary>What somebody who is still typing may mean: names of items and of terms.</summary>
internal static class SuggestAnswer
{
    public static void Write(ByteBuffer buffer, DirectorySnapshot snapshot, string text, IReadOnlySet<ItemKind> kinds, int take, int language)
    {
        buffer.Write("{\"lang\":\""u8);
        buffer.WriteAscii(snapshot.Languages.All[language].Code);
        buffer.Write("\",\"items\":["u8);
        using SearchHits hits = snapshot.Texts.Suggest(
            text,
            snapshot.Languages.All[language].Code,
            number => snapshot.Item(number) is { } item && kinds.Contains(item.Kind));
        hits.Rank(take);
        var items = new ItemJson(snapshot, language, buffer);
        int count = Math.Min(take, hits.Count);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                buffer.Write((byte)',');
            DirectoryItem item = snapshot.Items[hits.Ids[i]]!;
            items.BeginReference(item);
            buffer.Write(",\"type\":\""u8);
            buffer.WriteAscii(Kinds.Of(item.Kind).Name);
            buffer.Write("\"}"u8);
        }

        buffer.Write("]}"u8);
    }
}
