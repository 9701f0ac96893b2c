using Kuje.Umbraco.Directory.Occurrences;

namespace Kuje.Umbraco.Tests.Directory.Occurrences;

public class ScheduleTests
{
    private static readonly ScheduleRule _mondays = new() { Weekdays = Weekdays.Monday, Start = new(17, 0), End = new(19, 0) };

    [Test]
    public void Between_IsWhatEveryDayLookedAtGives()
    {
        for (var seed = 1; seed <= 600; seed++)
        {
            var generated = new GeneratedSchedule(seed);
            ScheduleRule[] rules = generated.Rules();
            DateOnly first = generated.Day();
            DateOnly last = first.AddDays(seed % 500);

            Assert.That(Schedule.Between(rules, first, last), Is.EqualTo(NaiveSchedule.Between(rules, first, last)), $"seed {seed}");
        }
    }

    [Test]
    public void Next_IsTheFirstThatBeginsThenOrLater()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var generated = new GeneratedSchedule(seed);
            ScheduleRule[] rules = generated.Rules();
            DateOnly day = generated.Day();
            DateTimeOffset now = new(day.ToDateTime(new(seed % 24, 30)), TimeSpan.Zero);

            Occurrence? expected = NaiveSchedule.Between(rules, day, day.AddDays(800)).Where(o => o.Start >= now).Cast<Occurrence?>().FirstOrDefault();
            Occurrence? next = Schedule.Next(rules, now);
            Assert.That(expected is null && next?.Date > day.AddDays(800) ? null : next, Is.EqualTo(expected), $"seed {seed}");
        }
    }

    [Test]
    public void From_KeepsTheTimeOfDay_WhenClocksMove()
    {
        var offsets = Schedule.Between([_mondays], new(2026, 3, 23), new(2026, 3, 30)).Select(o => o.Start.ToString("yyyy-MM-ddTHH:mmzzz"));

        Assert.That(offsets, Is.EqualTo(new[] { "2026-03-23T17:00+02:00", "2026-03-30T17:00+03:00" }));
    }

    [Test]
    public void From_MovesTheHourThatIsSkipped_AndTakesTheFirstOfTwo()
    {
        ScheduleRule nights = _mondays with { Weekdays = Weekdays.Sunday, Start = new(3, 30), End = new(4, 0) };

        Occurrence spring = Schedule.Between([nights], new(2026, 3, 29), new(2026, 3, 29)).Single();
        Occurrence autumn = Schedule.Between([nights], new(2026, 10, 25), new(2026, 10, 25)).Single();
        Assert.Multiple(() =>
        {
            Assert.That(spring.Start.ToString("HH:mmzzz"), Is.EqualTo("04:30+03:00"));
            Assert.That(spring.End - spring.Start, Is.EqualTo(TimeSpan.FromMinutes(30)));
            Assert.That(autumn.Start.ToString("HH:mmzzz"), Is.EqualTo("03:30+03:00"));
            Assert.That(autumn.End?.ToString("HH:mmzzz"), Is.EqualTo("04:00+02:00"));
        });
    }

    [Test]
    public void From_CountsEverySecondWeekAcrossWeek53()
    {
        // 2026 has 53 weeks: counting by the parity of week numbers would go wrong at the new year.
        ScheduleRule rule = _mondays with { FirstDate = new(2026, 12, 14), EveryWeeks = 2 };

        Assert.That(
            Schedule.From([rule], new(2026, 12, 1)).Take(3).Select(o => o.Date),
            Is.EqualTo(new DateOnly[] { new(2026, 12, 14), new(2026, 12, 28), new(2027, 1, 11) }));
    }

    [Test]
    public void From_CountsWeeksFromTheWeekOfTheFirstDate_WhenThatIsNotItsWeekday()
    {
        ScheduleRule rule = _mondays with { FirstDate = new(2026, 9, 3), EveryWeeks = 2 };

        Assert.That(Schedule.From([rule], new(2026, 9, 1)).First().Date, Is.EqualTo(new DateOnly(2026, 9, 14)));
    }

    [Test]
    public void From_LeavesExceptionsOut_AndTellsTwiceTheSameOnce()
    {
        ScheduleRule rule = _mondays with { Exceptions = [new(2026, 12, 21)], LastDate = new(2026, 12, 28) };

        Assert.That(Schedule.From([rule, rule], new(2026, 12, 14)).Select(o => o.Date.Day), Is.EqualTo(new[] { 14, 28 }));
    }

    [Test]
    public void From_EndsTheNextDay_WhenTheEndIsBeforeTheStart()
    {
        ScheduleRule rule = _mondays with { Start = new(22, 0), End = new(1, 0) };

        Assert.That(Schedule.From([rule], new(2026, 12, 14)).First().End, Is.EqualTo(new DateTimeOffset(2026, 12, 15, 1, 0, 0, TimeSpan.FromHours(2))));
    }

    [TestCase("0001-01-01")]
    [TestCase("9999-12-31")]
    public void From_ComesToAnEnd_AtTheEndsOfTime(string day)
    {
        ScheduleRule rule = _mondays with { Kind = ScheduleKind.Dates, Dates = [new(DateOnly.MinValue), new(DateOnly.MaxValue)] };

        Assert.That(Schedule.From([rule, _mondays], DateOnly.Parse(day)).Take(3).Count(), Is.EqualTo(day[0] == '0' ? 3 : 0));
    }
}
