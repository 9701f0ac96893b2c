using System.Text;
using Kuje.Umbraco.Delivery.Answers;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>All that a snapshot can say, to compare two of them.</summary>
internal static class SnapshotText
{
    public static string Of(DirectorySnapshot snapshot)
    {
        var text = new StringBuilder().AppendLine(snapshot.Version.ToString());
        foreach (KindDefinition kind in Kinds.All)
        {
            foreach (SiteLanguage language in snapshot.Languages.All)
            {
                foreach (ListOrder order in new[] { ListOrder.Name, ListOrder.Updated, kind.IsTerm ? ListOrder.Vocabulary : ListOrder.NextOccurrence })
                    text.Append(kind.Path).Append(' ').Append(language.Code).Append(' ').Append(order).Append(' ').AppendLine(List(snapshot, kind, language.Index, order));
            }

            foreach (DirectoryItem item in snapshot.Items.OfType<DirectoryItem>().Where(item => item.Kind == kind.Kind).OrderBy(item => item.Key))
            {
                using var buffer = new ByteBuffer();
                new ItemJson(snapshot, snapshot.Languages.Count - 1, buffer).Write(item, detail: true);
                text.AppendLine(Encoding.UTF8.GetString(buffer.Written));
                text.AppendJoin(' ', item.Slugs.Order().Select(slug => $"{slug}={snapshot.Find(kind.Kind, slug)?.Key}")).AppendLine();
            }
        }

        foreach (string words in new[] { "musiikki helsinki", "taide", "ryhmä", "renamed", "toiminta" })
        {
            foreach (KindDefinition kind in new[] { Kinds.Activity, Kinds.Organisation })
                text.Append(words).Append(' ').AppendLine(List(snapshot, kind, 0, ListOrder.Relevance, words));
        }

        using (var buffer = new ByteBuffer())
        {
            var query = new DirectoryQuery { Kind = ItemKind.Activity, Language = 0, From = new DateOnly(2026, 12, 1), To = new DateOnly(2027, 1, 10), Sort = ListOrder.Start, Take = int.MaxValue };
            OccurrencesAnswer.Write(buffer, snapshot, query, new PageLinks(string.Empty, null));
            text.AppendLine(Encoding.UTF8.GetString(buffer.Written));
        }

        foreach (string beginning in new[] { "mu", "ta", "to", "r", "hel" })
        {
            using var buffer = new ByteBuffer();
            SuggestAnswer.Write(buffer, snapshot, beginning, Kinds.All.Select(kind => kind.Kind).ToHashSet(), 20, 0);
            text.Append(beginning).Append(' ').AppendLine(Encoding.UTF8.GetString(buffer.Written));
        }

        foreach (string words in new[] { "musiikki", "helsinki", "avoin", "konst", "pro lapinlahti", "renamed", "toiminta" })
        {
            using var hits = snapshot.Texts.Search(words, "fi");
            text.Append(words).Append(": ").AppendJoin(' ', hits.Ids.ToArray().Select(snapshot.Numbers.KeyOf).Order()).AppendLine();
        }

        return text.ToString();
    }

    private static string List(DirectorySnapshot snapshot, KindDefinition kind, int language, ListOrder order, string? words = null)
    {
        using var buffer = new ByteBuffer();
        var query = new DirectoryQuery { Kind = kind.Kind, Language = language, Sort = order, Take = int.MaxValue, Text = words };
        query.Facets.AddRange(Dimension.Of(kind.Kind).Where(dimension => dimension.IsFacet));
        ListAnswer.Write(buffer, snapshot, query, new PageLinks(string.Empty, null));
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
