namespace Kuje.Umbraco.Directory.Occurrences;

/// <summary>One rule of a schedule (<c>kujeScheduleRule</c>): when it holds, on which days, and at what time in Europe/Helsinki.</summary>
internal sealed record ScheduleRule
{
    public ScheduleKind Kind { get; init; }

    /// <summary>Days of a weekly rule. None means the weekday of <see cref="FirstDate"/>.</summary>
    public Weekdays Weekdays { get; init; }

    public TimeOnly Start { get; init; }

    /// <summary>Null where the end is not known. At or before the start, it is on the next day; the same as the start, it says nothing.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>The first day on which a weekly rule holds; weeks are counted from the week (Monday to Sunday) that it is in.</summary>
    public DateOnly? FirstDate { get; init; }

    /// <summary>The last day on which a weekly rule holds; null is until further notice.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>1 is every week, 2 every second one. Less than 1 is taken as 1.</summary>
    public int EveryWeeks { get; init; } = 1;

    /// <summary>The days of a rule of <see cref="ScheduleKind.Dates"/>.</summary>
    public IReadOnlyList<ScheduleDate> Dates { get; init; } = [];

    /// <summary>Days on which the rule does not hold.</summary>
    public IReadOnlyList<DateOnly> Exceptions { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>The days of the week on which a weekly rule is held; none where it does not say enough.</summary>
    public Weekdays HeldOn => Weekdays == Weekdays.None && FirstDate is { } only ? (Weekdays)(1 << (only.DayNumber % 7)) : Weekdays;

    /// <summary>The days of the rule from a day on, in order; without end for a rule that has none.</summary>
    public IEnumerable<ScheduleDate> DaysFrom(DateOnly day)
    {
        if (day < HelsinkiTime.Earliest)
            day = HelsinkiTime.Earliest;
        IEnumerable<ScheduleDate> days = Kind == ScheduleKind.Dates
            ? Dates.Where(date => date.Date >= day && date.Date <= HelsinkiTime.Latest).OrderBy(date => date.Date).DistinctBy(date => date.Date)
            : WeeklyFrom(day);
        return Exceptions.Count == 0 ? days : days.Where(date => !Exceptions.Contains(date.Date));
    }

    /// <summary>What happens on one of the rule's days.</summary>
    public Occurrence On(ScheduleDate day)
    {
        DateTimeOffset start = HelsinkiTime.Moment(day.Date, Start);
        return new(day.Date, start, End is { } end && end != Start ? EndOn(day.Date, start, end) : null, day.Note ?? Note);
    }

    private DateTimeOffset EndOn(DateOnly day, DateTimeOffset start, TimeOnly end)
    {
        DateTimeOffset moment = HelsinkiTime.Moment(end < Start ? day.AddDays(1) : day, end);

        // Where the clocks move over the whole of it, it lasts as long as it should.
        return moment > start ? moment : HelsinkiTime.Local(start + (end - Start));
    }

    private IEnumerable<ScheduleDate> WeeklyFrom(DateOnly day)
    {
        Weekdays weekdays = HeldOn;
        DateOnly last = LastDate is { } end && end < HelsinkiTime.Latest ? end : HelsinkiTime.Latest;
        DateOnly first = FirstDate is { } begin && begin > day ? begin : day;
        if (weekdays == Weekdays.None || first > last)
            yield break;

        // Day number 0 is a Monday, so a week's number is a division; years and their week 53 do not come into it.
        int step = Math.Max(1, EveryWeeks);
        int offset = ((first.DayNumber / 7) - ((FirstDate?.DayNumber ?? 0) / 7)) % step;
        int week = (first.DayNumber / 7) + (offset == 0 ? 0 : step - offset);
        for (; (long)week * 7 <= last.DayNumber; week += step)
        {
            for (int number = week * 7; number < (week * 7) + 7; number++)
            {
                if (((int)weekdays & (1 << (number % 7))) != 0 && number >= first.DayNumber && number <= last.DayNumber)
                    yield return new(DateOnly.FromDayNumber(number));
            }
        }
    }
}
