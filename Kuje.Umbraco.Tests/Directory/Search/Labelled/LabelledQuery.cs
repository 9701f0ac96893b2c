namespace Kuje.Umbraco.Tests.Directory.Search.Labelled;

/// <summary>A query and the documents that answer it.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Relevant">Ids of the documents that answer it.</param>
/// <param name="HeldOut">Whether it was written after the search had been tuned, and not tuned by.</param>
internal sealed record LabelledQuery(string Language, string Text, IReadOnlySet<int> Relevant, bool HeldOut);
