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
        var items = new ItemJson(snapshot, language, buffer);
        var first = true;
        foreach (DirectoryItem item in Best(snapshot, hits, take, language))
        {
            if (!first)
                buffer.Write((byte)',');
            first = false;
            items.BeginReference(item);
            buffer.Write(",\"type\":\""u8);
            buffer.WriteAscii(Kinds.Of(item.Kind).Name);
            buffer.Write("\"}"u8);
        }

        buffer.Write("]}"u8);
    }

    /// <summary>Of what fits equally well terms come first, each kind in the order of its names: every server gives the same.</summary>
    private static IEnumerable<DirectoryItem> Best(DirectorySnapshot snapshot, SearchHits hits, int take, int language)
    {
        int count = Math.Min(take, hits.Count);
        if (count == 0)
            return [];
        hits.Rank(count);
        float least = hits.Scores[count - 1];
        var found = new List<(float Worse, bool IsOther, ItemKind Kind, int Rank, DirectoryItem Item)>(count);
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits.Scores[i] < least)
                continue;
            DirectoryItem item = snapshot.Items[hits.Ids[i]]!;
            found.Add((-hits.Scores[i], !Kinds.Of(item.Kind).IsTerm, item.Kind, snapshot.Orders[(int)item.Kind].Names[language].Rank(item.Number), item));
        }

        found.Sort((a, b) => (a.Worse, a.IsOther, a.Kind, a.Rank).CompareTo((b.Worse, b.IsOther, b.Kind, b.Rank)));
        return found.Take(count).Select(one => one.Item);
    }
}
