namespace Kuje.Umbraco.Directory.Occurrences;

/// <summary>The times that an activity's rules give together: in order, each once, as pure functions of the rules.</summary>
internal static class Schedule
{
    /// <summary>
    /// The occurrences that begin on a day or later, in order. Endless for a rule without end: take as many as are wanted.
    /// </summary>
    public static IEnumerable<Occurrence> From(IReadOnlyList<ScheduleRule> rules, DateOnly day) => rules.Count switch
    {
        0 => [],
        1 => rules[0].DaysFrom(day).Select(rules[0].On),
        _ => Merge(rules, day),
    };

    /// <summary>The occurrences that begin on the days of a window, both ends included.</summary>
    public static IEnumerable<Occurrence> Between(IReadOnlyList<ScheduleRule> rules, DateOnly first, DateOnly last) =>
        From(rules, first).TakeWhile(occurrence => occurrence.Date <= last);

    /// <summary>The occurrences that begin at a moment or later.</summary>
    public static IEnumerable<Occurrence> Upcoming(IReadOnlyList<ScheduleRule> rules, DateTimeOffset now) =>
        From(rules, HelsinkiTime.Day(now)).SkipWhile(occurrence => occurrence.Start < now);

    /// <summary>The first occurrence that begins at a moment or later.</summary>
    public static Occurrence? Next(IReadOnlyList<ScheduleRule> rules, DateTimeOffset now)
    {
        foreach (Occurrence occurrence in Upcoming(rules, now))
            return occurrence;
        return null;
    }

    private static IEnumerable<Occurrence> Merge(IReadOnlyList<ScheduleRule> rules, DateOnly day)
    {
        var sources = new List<IEnumerator<Occurrence>>(rules.Count);
        try
        {
            foreach (ScheduleRule rule in rules)
            {
                IEnumerator<Occurrence> source = rule.DaysFrom(day).Select(rule.On).GetEnumerator();
                sources.Add(source);
                if (!source.MoveNext())
                    sources.RemoveAt(sources.Count - 1);
            }

            Occurrence? last = null;
            while (sources.Count > 0)
            {
                var least = 0;
                for (var i = 1; i < sources.Count; i++)
                {
                    if (Precedes(sources[i].Current, sources[least].Current))
                        least = i;
                }

                Occurrence next = sources[least].Current;
                if (last is not { } before || before.Start != next.Start || before.End != next.End)
                    yield return next;
                last = next;
                if (!sources[least].MoveNext())
                {
                    sources[least].Dispose();
                    sources.RemoveAt(least);
                }
            }
        }
        finally
        {
            foreach (IEnumerator<Occurrence> source in sources)
                source.Dispose();
        }
    }

    // On the day of the skipped hour a later time of day may stand for an earlier moment; days still come in order.
    private static bool Precedes(in Occurrence left, in Occurrence right) =>
        (left.Date, left.Start, left.End ?? left.Start).CompareTo((right.Date, right.Start, right.End ?? right.Start)) < 0;
}
