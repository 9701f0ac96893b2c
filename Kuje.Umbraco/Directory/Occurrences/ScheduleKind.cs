namespace Kuje.Umbraco.Directory.Occurrences;

/// <summary>How a rule gives its days: <c>weekly</c> or <c>dates</c> in the content model.</summary>
internal enum ScheduleKind
{
    Weekly,
    Dates,
}
