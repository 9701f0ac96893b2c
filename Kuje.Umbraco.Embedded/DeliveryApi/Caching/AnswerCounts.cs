using System.Diagnostics.Metrics;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>How often answers were made, found to be right after a change of something else, or sent as they were (metrics of .NET).</summary>
internal sealed class AnswerCounts
{
    public const string MeterName = "Kuje.Umbraco.Embedded.DeliveryApi";

    private readonly Counter<long> _made;
    private readonly Counter<long> _reused;

    public AnswerCounts(IMeterFactory meters)
    {
        Meter meter = meters.Create(MeterName);
        _made = meter.CreateCounter<long>("delivery.answers.made", description: "Answers rendered.");
        _reused = meter.CreateCounter<long>("delivery.answers.reused", description: "Answers that a change of content was found not to show in.");
    }

    public void Made() => _made.Add(1);

    public void Reused() => _reused.Add(1);
}
