using System.Globalization;
using Umbraco.Cms.Core.Configuration;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>Cron expressions of five fields: minute, hour, day of month, month, day of week (0 and 7 are Sunday).</summary>
internal sealed class CronTab : ICronTabParser
{
    private static readonly (int First, int Last)[] Ranges = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

    public bool IsValidCronTab(string cronTab) => Parse(cronTab) is not null;

    public DateTime GetNextOccurrence(string cronTab, DateTime time)
    {
        HashSet<int>[] fields = Parse(cronTab) ?? throw new FormatException($"'{cronTab}' is not a cron expression.");
        string[] texts = cronTab.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // As in cron: where both days are restricted, either will do.
        bool anyDay = texts[2] != "*" && texts[4] != "*";
        DateTime candidate = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        DateTime end = candidate.AddYears(8);
        while (candidate < end)
        {
            bool dayOfMonth = fields[2].Contains(candidate.Day);
            bool dayOfWeek = fields[4].Contains((int)candidate.DayOfWeek);
            if (!fields[3].Contains(candidate.Month) || !(anyDay ? dayOfMonth || dayOfWeek : dayOfMonth && dayOfWeek))
                candidate = candidate.Date.AddDays(1);
            else if (!fields[1].Contains(candidate.Hour))
                candidate = candidate.Date.AddHours(candidate.Hour + 1);
            else if (!fields[0].Contains(candidate.Minute))
                candidate = candidate.AddMinutes(1);
            else
                return candidate;
        }

        throw new FormatException($"'{cronTab}' names no moment in the next years.");
    }

    private static HashSet<int>[]? Parse(string? cronTab)
    {
        string[] texts = (cronTab ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (texts.Length != Ranges.Length)
            return null;
        var fields = new HashSet<int>[Ranges.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            if (ParseField(texts[i], Ranges[i].First, Ranges[i].Last) is not { } field)
                return null;
            fields[i] = field;
        }

        if (fields[4].Contains(7))
            fields[4].Add(0);
        return fields;
    }

    private static HashSet<int>? ParseField(string text, int first, int last)
    {
        var values = new HashSet<int>();
        foreach (string part in text.Split(','))
        {
            string[] stepped = part.Split('/');
            var step = 1;
            if (stepped.Length > 2 || (stepped.Length == 2 && (!Number(stepped[1], out step) || step < 1)))
                return null;
            if (ParseRange(stepped[0], first, last, openEnded: stepped.Length == 2) is not { } range)
                return null;
            for (int value = range.From; value <= range.To; value += step)
                values.Add(value);
        }

        return values;
    }

    private static (int From, int To)? ParseRange(string text, int first, int last, bool openEnded)
    {
        if (text == "*")
            return (first, last);
        string[] bounds = text.Split('-');
        if (bounds.Length > 2 || !Number(bounds[0], out int from))
            return null;
        int to = openEnded ? last : from;
        if (bounds.Length == 2 && !Number(bounds[1], out to))
            return null;
        return from >= first && to <= last && from <= to ? (from, to) : null;
    }

    private static bool Number(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
