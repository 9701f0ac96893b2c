using Kuje.Umbraco.Directory.Occurrences;

namespace Kuje.Umbraco.Editorial;

/// <summary>The date in Finland, where the activities are.</summary>
internal sealed class FinnishClock(TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => HelsinkiTime.Day(Now);
}
