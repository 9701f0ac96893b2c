namespace Kuje.Umbraco.Directory.Occurrences;

/// <summary>One time that an activity takes place.</summary>
/// <param name="Date">The day on which it begins in Europe/Helsinki.</param>
/// <param name="Start">When it begins, with the offset that holds in Helsinki then.</param>
/// <param name="End">When it ends; null where the rule does not say.</param>
/// <param name="Note">What the rule, or the date, has to say.</param>
internal readonly record struct Occurrence(DateOnly Date, DateTimeOffset Start, DateTimeOffset? End, string? Note);
