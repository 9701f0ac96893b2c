using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Sets;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Directory.Queries;

/// <summary>The occurrences of the activities that a query means, in its window, in order of their beginning.</summary>
internal static class OccurrenceSelection
{
    public static (int Total, IReadOnlyList<(int Number, Occurrence Occurrence)> Page) Of(DirectorySnapshot snapshot, DirectoryQuery query)
    {
        using var selection = new Selection(snapshot, query);
        uint slots = selection.SlotsAsked();
        SortedOrder names = snapshot.Orders[(int)ItemKind.Activity].Names[query.Language];
        var total = 0;
        int sign = query.Descending ? -1 : 1;

        // An activity may have two rules for the same hour: those are in the order of the rules, on every server and page.
        using var best = new Best<(long Start, int Rank, int Place, Occurrence Occurrence)>(
            (int)Math.Min(int.MaxValue, (long)query.Skip + query.Take),
            (a, b) => a.Start != b.Start ? sign * a.Start.CompareTo(b.Start) : (a.Rank, a.Place).CompareTo((b.Rank, b.Place)));
        foreach (int number in selection.All)
        {
            foreach (Occurrence occurrence in Schedule.Between(snapshot.Items[number]!.Rules, query.From!.Value, query.To!.Value))
            {
                // The time of day is what the rule says; the hour that is skipped in spring moves no morning into the afternoon.
                if ((slots & (1u << Slots.Of(occurrence.Date, TimeOnly.FromDateTime(occurrence.Start.DateTime)))) == 0)
                    continue;
                best.Add((occurrence.Start.UtcTicks, names.Rank(number), total++, occurrence));
            }
        }

        var page = new List<(int, Occurrence)>();
        ReadOnlySpan<(long Start, int Rank, int Place, Occurrence Occurrence)> found = best.InOrder();
        for (int i = query.Skip; i < found.Length; i++)
            page.Add((names.Numbers[found[i].Rank], found[i].Occurrence));
        return (total, page);
    }
}
