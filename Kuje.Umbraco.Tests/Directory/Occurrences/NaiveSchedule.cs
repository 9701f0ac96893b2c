using Kuje.Umbraco.Directory.Occurrences;

namespace Kuje.Umbraco.Tests.Directory.Occurrences;

/// <summary>What a schedule gives, found by looking at every day and trying every offset.</summary>
internal static class NaiveSchedule
{
    private static readonly TimeZoneInfo _helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    public static List<Occurrence> Between(IReadOnlyList<ScheduleRule> rules, DateOnly first, DateOnly last)
    {
        var found = new List<Occurrence>();
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            foreach (ScheduleRule rule in rules)
            {
                if (!Holds(rule, day, out string? note))
                    continue;
                DateTimeOffset start = Moment(day, rule.Start);
                DateTimeOffset? end = null;
                if (rule.End is { } time && time != rule.Start)
                {
                    end = Moment(time < rule.Start ? day.AddDays(1) : day, time);
                    if (end <= start)
                        end = start + (time - rule.Start);
                }

                if (!found.Any(other => other.Start == start && other.End == end))
                    found.Add(new(day, start, end, note ?? rule.Note));
            }
        }

        return [.. found.OrderBy(occurrence => occurrence.Date).ThenBy(occurrence => occurrence.Start).ThenBy(occurrence => occurrence.End ?? occurrence.Start)];
    }

    /// <summary>The days in a window on which a rule holds, with its time.</summary>
    public static IEnumerable<(DateOnly Day, TimeOnly Start)> Days(IReadOnlyList<ScheduleRule> rules, DateOnly first, DateOnly last)
    {
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            foreach (ScheduleRule rule in rules)
            {
                if (Holds(rule, day, out _))
                    yield return (day, rule.Start);
            }
        }
    }

    private static bool Holds(ScheduleRule rule, DateOnly day, out string? note)
    {
        note = null;
        if (rule.Exceptions.Contains(day))
            return false;
        if (rule.Kind == ScheduleKind.Dates)
        {
            ScheduleDate[] dates = [.. rule.Dates.Where(date => date.Date == day)];
            note = dates.FirstOrDefault().Note;
            return dates.Length > 0;
        }

        string weekdays = rule.Weekdays != Weekdays.None ? rule.Weekdays.ToString() : rule.FirstDate?.DayOfWeek.ToString() ?? string.Empty;
        if (!weekdays.Split(", ").Contains(day.DayOfWeek.ToString()) || day < rule.FirstDate || day > rule.LastDate)
            return false;
        DateOnly counted = rule.FirstDate ?? new DateOnly(1, 1, 1);
        return (Monday(day).DayNumber - Monday(counted).DayNumber) / 7 % Math.Max(1, rule.EveryWeeks) == 0;
    }

    private static DateOnly Monday(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday)
            day = day.AddDays(-1);
        return day;
    }

    // Helsinki is two hours ahead in winter and three in summer; the time that comes first of those that the clock shows.
    private static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        DateTime local = day.ToDateTime(time, DateTimeKind.Utc);
        foreach (int hours in new[] { 3, 2 })
        {
            DateTimeOffset shown = TimeZoneInfo.ConvertTime(new DateTimeOffset(local.AddHours(-hours)), _helsinki);
            if (shown.DateTime == DateTime.SpecifyKind(local, DateTimeKind.Unspecified))
                return shown;
        }

        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local.AddHours(-2)), _helsinki);
    }
}
