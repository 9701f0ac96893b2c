namespace Kuje.Umbraco.Backoffice.Preview;

/// <summary>The next times of a schedule, and what is missing from its rules.</summary>
internal sealed record NextOccurrences(IReadOnlyList<NextOccurrence> Occurrences, IReadOnlyList<ScheduleProblem> Problems);

/// <summary>One time, with the offset of Europe/Helsinki.</summary>
internal sealed record NextOccurrence(DateTimeOffset Start, DateTimeOffset? End, string? Note);

/// <summary>What is wrong with a rule, by its place from 1, in the editor's language.</summary>
internal sealed record ScheduleProblem(int Item, string Message);
