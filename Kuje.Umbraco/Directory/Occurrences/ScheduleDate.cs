namespace Kuje.Umbraco.Directory.Occurrences;

/// <summary>One date of a rule, or an exception to it.</summary>
internal readonly record struct ScheduleDate(DateOnly Date, string? Note = null);
