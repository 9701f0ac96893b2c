using System.Text.Json;
using Kuje.Umbraco.Directory.Stored;
using Kuje.Umbraco.Schema;

namespace Kuje.Umbraco.Directory.Occurrences;

/// <summary>Reads rules from the value of a schedule property: a block list of <c>kujeScheduleRule</c>, as it is stored or as the backoffice holds it.</summary>
internal static class ScheduleReader
{
    public static IReadOnlyList<ScheduleRule> Read(string? blockList) => Read(StoredBlocks.Read(blockList));

    public static IReadOnlyList<ScheduleRule> Read(JsonElement blockList) => Read(StoredBlocks.Read(blockList));

    private static ScheduleRule[] Read(IReadOnlyList<StoredBlock> blocks) => [.. blocks.Select(Rule).OfType<ScheduleRule>()];

    /// <summary>Null for a rule without a time: there is nothing to tell anybody yet.</summary>
    private static ScheduleRule? Rule(StoredBlock block) => block.Time(PropertyAlias.StartTime) is not { } start
        ? null
        : new()
        {
            Kind = StoredValues.Choices(block[PropertyAlias.ScheduleKind]) is ["dates", ..] ? ScheduleKind.Dates : ScheduleKind.Weekly,
            Weekdays = StoredValues.Choices(block[PropertyAlias.Weekdays]).Aggregate(Weekdays.None, (days, day) => days | Weekday(day)),
            Start = start,
            End = block.Time(PropertyAlias.EndTime),
            FirstDate = block.Date(PropertyAlias.FirstDate),
            LastDate = block.Date(PropertyAlias.LastDate),
            EveryWeeks = StoredValues.Number(block[PropertyAlias.EveryWeeks]) is { } weeks and >= 1 and <= 1000 ? (int)weeks : 1,
            Dates = [.. Dates(block, PropertyAlias.Dates)],
            Exceptions = [.. Dates(block, PropertyAlias.Exceptions).Select(exception => exception.Date)],
            Note = block.Text(PropertyAlias.Note),
        };

    private static IEnumerable<ScheduleDate> Dates(StoredBlock block, string alias)
    {
        foreach (StoredBlock item in block.Blocks(alias))
        {
            if (item.Date(PropertyAlias.Date) is { } date)
                yield return new(date, item.Text(PropertyAlias.Note));
        }
    }

    private static Weekdays Weekday(string day) => day switch
    {
        "monday" => Weekdays.Monday,
        "tuesday" => Weekdays.Tuesday,
        "wednesday" => Weekdays.Wednesday,
        "thursday" => Weekdays.Thursday,
        "friday" => Weekdays.Friday,
        "saturday" => Weekdays.Saturday,
        "sunday" => Weekdays.Sunday,
        _ => Weekdays.None,
    };
}
