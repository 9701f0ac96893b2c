namespace Kuje.Umbraco.Editorial;

/// <summary>The date in Finland, where the activities are.</summary>
internal sealed class FinnishClock(TimeProvider time)
{
    private static readonly TimeZoneInfo _helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), _helsinki).DateTime);
}
