using Kuje.Umbraco.Directory.Occurrences;

namespace Kuje.Umbraco.Tests.Directory.Occurrences;

/// <summary>Rules at random, near what goes wrong: nights, the days when clocks move, ends of years of 53 weeks.</summary>
internal sealed class GeneratedSchedule(int seed)
{
    private static readonly DateOnly[] _oddDays =
    [
        new(2026, 3, 29), new(2026, 10, 25), new(2027, 3, 28), new(2027, 10, 31), new(2024, 2, 29), new(2020, 12, 31), new(2021, 1, 3),
        new(2026, 12, 31), new(2027, 1, 3), new(2028, 2, 29), new(2026, 12, 28),
    ];

    private readonly Random _random = new(seed);

    public DateOnly Day() =>
        _random.Next(3) == 0 ? _oddDays[_random.Next(_oddDays.Length)].AddDays(_random.Next(-8, 9)) : new DateOnly(2020, 1, 1).AddDays(_random.Next(3000));

    public ScheduleRule[] Rules() => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Rule())];

    private ScheduleRule Rule()
    {
        DateOnly? first = _random.Next(5) == 0 ? null : Day();
        return new()
        {
            Kind = _random.Next(4) == 0 ? ScheduleKind.Dates : ScheduleKind.Weekly,
            Weekdays = (Weekdays)_random.Next(128) & (Weekdays)_random.Next(128),
            Start = Time(),
            End = _random.Next(4) == 0 ? null : Time(),
            FirstDate = first,
            LastDate = _random.Next(2) == 0 ? null : (first ?? Day()).AddDays(_random.Next(-5, 600)),
            EveryWeeks = _random.Next(3) == 0 ? _random.Next(0, 60) : 1,
            Dates = [.. Days(8).Select((day, i) => new ScheduleDate(day, i % 3 == 0 ? $"note {i}" : null))],
            Exceptions = [.. Days(12)],
            Note = _random.Next(2) == 0 ? null : "rule",
        };
    }

    private IEnumerable<DateOnly> Days(int atMost)
    {
        DateOnly day = Day();
        return Enumerable.Range(0, _random.Next(atMost)).Select(_ => day.AddDays(_random.Next(60))).ToArray();
    }

    private TimeOnly Time() => _random.Next(3) == 0 ? new(_random.Next(2, 5), 15 * _random.Next(4)) : new(_random.Next(24), 5 * _random.Next(12));
}
