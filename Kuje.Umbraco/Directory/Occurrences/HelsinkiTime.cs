namespace Kuje.Umbraco.Directory.Occurrences;

/// <summary>Wall-clock times in Europe/Helsinki, and the moments they stand for.</summary>
internal static class HelsinkiTime
{
    /// <summary>Days outside this range are never given: no calendar of an activity means them, and moments near the ends of time have no offset.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <inheritdoc cref="Earliest" />
    public static readonly DateOnly Latest = new(9998, 12, 31);

    private static readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    /// <summary>
    /// The moment of a time of day. A time that the clocks skip in spring counts from the offset before it (03:30 is what the moved clocks
    /// show as 04:30); one that comes twice in autumn is the first of the two. RFC 5545, section 3.3.5, says the same.
    /// </summary>
    public static DateTimeOffset Moment(DateOnly date, TimeOnly time)
    {
        DateTime local = date.ToDateTime(time);
        if (_zone.IsInvalidTime(local))
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, _zone.GetUtcOffset(local.AddHours(-3))), _zone);
        return new DateTimeOffset(local, _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local));
    }

    /// <summary>What a clock in Helsinki shows.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone);

    /// <summary>The day in Helsinki.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);
}
