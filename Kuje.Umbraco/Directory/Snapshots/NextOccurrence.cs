using System.Globalization;
using System.Text;
using Kuje.Umbraco.Directory.Occurrences;

namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>When an activity takes place next, as the snapshot's clock has it.</summary>
internal sealed class NextOccurrence
{
    public NextOccurrence(Occurrence occurrence)
    {
        Start = occurrence.Start.UtcTicks;
        Json = Encoding.UTF8.GetBytes(
            $"{{\"start\":\"{Text(occurrence.Start)}\"{(occurrence.End is { } end ? $",\"end\":\"{Text(end)}\"" : string.Empty)}}}");
    }

    /// <summary>UTC ticks.</summary>
    public long Start { get; }

    /// <summary>The object with <c>start</c> and <c>end</c>.</summary>
    public byte[] Json { get; }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
