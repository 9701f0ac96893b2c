using Kuje.Umbraco.Directory.Occurrences;

namespace Kuje.Umbraco.Directory.Items;

/// <summary>Weekday and time of day together, 21 of them: slot 0 is Monday morning, 1 Monday afternoon, 3 Tuesday morning.</summary>
internal static class Slots
{
    public const int Count = 21;

    /// <summary>Afternoon begins at noon, evening at 17.</summary>
    public static int TimeOfDay(TimeOnly start) => start.Hour < 12 ? 0 : start.Hour < 17 ? 1 : 2;

    public static int Of(DateOnly date, TimeOnly start) => ((date.DayNumber % 7) * 3) + TimeOfDay(start);

    /// <summary>The slots of some weekdays and times of day; none of either means all.</summary>
    public static uint Of(uint weekdays, uint timesOfDay)
    {
        var slots = 0u;
        for (var slot = 0; slot < Count; slot++)
        {
            if ((weekdays == 0 || (weekdays & (1u << (slot / 3))) != 0) && (timesOfDay == 0 || (timesOfDay & (1u << (slot % 3))) != 0))
                slots |= 1u << slot;
        }

        return slots;
    }

    /// <summary>The slots in which rules ever have an occurrence.</summary>
    public static uint Of(IReadOnlyList<ScheduleRule> rules) => Of(rules, HelsinkiTime.Earliest, HelsinkiTime.Latest);

    /// <summary>The slots in which rules have an occurrence between two days.</summary>
    public static uint Of(IReadOnlyList<ScheduleRule> rules, DateOnly first, DateOnly last)
    {
        var slots = 0u;
        foreach (ScheduleRule rule in rules)
        {
            uint possible = rule.Kind == ScheduleKind.Dates ? uint.MaxValue : Of((uint)rule.HeldOn, 1u << TimeOfDay(rule.Start));
            var found = 0u;
            foreach (ScheduleDate day in rule.DaysFrom(first))
            {
                if (day.Date > last)
                    break;
                found |= 1u << Of(day.Date, rule.Start);
                if (found == possible)
                    break;
            }

            slots |= found;
        }

        return slots;
    }
}
