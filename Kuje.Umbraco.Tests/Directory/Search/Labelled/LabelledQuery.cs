namespace Kuje.Umbraco.Tests.Directory.Search.Labelled;

/// <summary>A query and the documents that answer it.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Relevant">Ids of the documents that answer it.</param>
/// <param name="Round">0 where the search was tuned by it; else the round of queries that were written after tuning.</param>
internal sealed record LabelledQuery(string Language, string Text, IReadOnlySet<int> Relevant, int Round);
