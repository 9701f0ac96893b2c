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
        var selection = new Selection(snapshot, query);
        uint slots = selection.SlotsAsked();
        SortedOrder names = snapshot.Orders[(int)ItemKind.Activity].Names[query.Language];
        var found = new List<(long Start, int Rank, Occurrence Occurrence)>();
        foreach (int number in selection.All)
        {
            foreach (Occurrence occurrence in Schedule.Between(snapshot.Items[number]!.Rules, query.From!.Value, query.To!.Value))
            {
                // The time of day is what the rule says; the hour that is skipped in spring moves no morning into the afternoon.
                if ((slots & (1u << Slots.Of(occurrence.Date, TimeOnly.FromDateTime(occurrence.Start.DateTime)))) != 0)
                    found.Add((occurrence.Start.UtcTicks, names.Rank(number), occurrence));
            }
        }

        // An activity may have two rules for the same hour: every server gives them in the same order.
        found.Sort((a, b) =>
            a.Start != b.Start ? (query.Descending ? b.Start.CompareTo(a.Start) : a.Start.CompareTo(b.Start))
            : a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank)
            : Nullable.Compare(a.Occurrence.End, b.Occurrence.End) is not 0 and var end ? end
            : string.CompareOrdinal(a.Occurrence.Note, b.Occurrence.Note));
        return (found.Count, [.. found.Skip(query.Skip).Take(query.Take).Select(one => (names.Numbers[one.Rank], one.Occurrence))]);
    }
}
