using Kuje.Umbraco.Directory.Search;

namespace Kuje.Umbraco.Tests.Directory.Search.Labelled;

/// <summary>An activity or organisation of the labelled set.</summary>
/// <param name="Id">Its place in the corpus.</param>
/// <param name="Labels">What a query's labels can ask for: <c>art:music</c>, <c>about:choir</c>.</param>
/// <param name="Document">What the search is given, as the snapshot gives it.</param>
internal sealed record LabelledDocument(int Id, IReadOnlySet<string> Labels, SearchDocument Document)
{
    /// <summary>Whether an expression of labels holds: <c>about:choir&amp;price:free/id:m01</c>.</summary>
    public bool Answers(string expression) =>
        expression.Split('/').Any(all => all.Split('&').All(label => Labels.Contains(label.Trim())));
}
