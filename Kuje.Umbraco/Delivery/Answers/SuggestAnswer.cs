using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Sets;
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
        foreach (DirectoryItem item in First(snapshot, hits, take, language))
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
    private static DirectoryItem[] First(DirectorySnapshot snapshot, SearchHits hits, int take, int language)
    {
        using var best = new Best<(float Worse, bool IsOther, ItemKind Kind, int Rank)>(take, (a, b) => a.CompareTo(b));
        for (var i = 0; i < hits.Count; i++)
        {
            DirectoryItem item = snapshot.Items[hits.Ids[i]]!;
            best.Add((-hits.Scores[i], !Kinds.Of(item.Kind).IsTerm, item.Kind, Names(item.Kind).Rank(item.Number)));
        }

        ReadOnlySpan<(float Worse, bool IsOther, ItemKind Kind, int Rank)> found = best.InOrder();
        var first = new DirectoryItem[found.Length];
        for (var i = 0; i < first.Length; i++)
            first[i] = snapshot.Items[Names(found[i].Kind).Numbers[found[i].Rank]]!;
        return first;

        SortedOrder Names(ItemKind kind) => snapshot.Orders[(int)kind].Names[language];
    }
}
