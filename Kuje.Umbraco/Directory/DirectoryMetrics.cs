using System.Diagnostics.Metrics;

namespace Kuje.Umbraco.Directory;

/// <summary>What the directory tells of itself to whoever listens, such as OpenTelemetry.</summary>
internal static class DirectoryMetrics
{
    public const string Meter = "Kuje.Directory";

    /// <summary>How long a change took from the notification until readers see it, in seconds.</summary>
    public const string Refresh = "kuje.directory.refresh";

    private static readonly Meter _meter = new(Meter);
    private static readonly Histogram<double> _refresh = _meter.CreateHistogram<double>(Refresh, "s");

    public static void Refreshed(TimeSpan elapsed) => _refresh.Record(elapsed.TotalSeconds);
}
