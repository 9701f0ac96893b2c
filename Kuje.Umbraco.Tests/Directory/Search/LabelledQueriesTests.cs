using Kuje.Umbraco.Directory.Search.Words;
using Kuje.Umbraco.Directory.Search.Words.Finnish;
using Kuje.Umbraco.Tests.Directory.Search.Labelled;

namespace Kuje.Umbraco.Tests.Directory.Search;

/// <summary>
/// Recall and precision at ten over the labelled set, with Voikko and without. The figures are written with the test's output;
/// queries of later rounds were written after the search had been tuned by those before.
/// </summary>
public class LabelledQueriesTests
{
    private readonly LabelledSet _set = new(Path.Combine(TestContext.CurrentContext.TestDirectory, "Directory", "Search", "Labelled"));

    [Test]
    public void Set_IsAsLargeAsItClaims()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_set.Documents, Has.Count.GreaterThanOrEqualTo(200));
            Assert.That(_set.Queries, Has.Count.GreaterThanOrEqualTo(150));
            Assert.That(_set.Queries.Count(query => query.Round > 0), Is.GreaterThanOrEqualTo(_set.Queries.Count / 2));
            Assert.That(_set.Queries.Select(query => query.Language).Distinct(), Is.EquivalentTo(new[] { "fi", "sv", "en" }));
        });
    }

    [Test]
    public void Rules_FindWhatIsMeant() => Measure(SearchWords.WithRules(), leastRecall: 0.94, leastPrecision: 0.63);

    [Test]
    public void Voikko_FindsWhatIsMeant() => Measure(SearchWords.With(VoikkoOrIgnore()), leastRecall: 0.95, leastPrecision: 0.63);

    /// <summary>Voikko is never required; where it is not installed there is nothing to test, but CI must have it.</summary>
    private static Voikko VoikkoOrIgnore()
    {
        var voikko = Voikko.Open(out var reason);
        if (voikko is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"CI has to test with Voikko: {reason}.");
        if (voikko is null)
            Assert.Ignore($"Not tested with Voikko: {reason}.");
        return voikko!;
    }

    private void Measure(SearchWords words, double leastRecall, double leastPrecision)
    {
        var index = _set.Index(words);
        var measured = _set.Queries.Select(query => (Query: query, Answers: LabelledSet.Answers(index, query))).ToList();
        Assert.Multiple(() =>
        {
            foreach (var part in measured.GroupBy(one => one.Query.Round))
            {
                var round = $"round {part.Key}";
                var recall = part.Average(one => LabelledSet.Recall(one.Query, one.Answers));
                var precision = part.Average(one => LabelledSet.Precision(one.Query, one.Answers));
                TestContext.Out.WriteLine($"{round}: {part.Count()} queries, recall {recall:F3}, precision {precision:F3}");
                Assert.That(recall, Is.GreaterThanOrEqualTo(leastRecall), $"recall, {round}");
                Assert.That(precision, Is.GreaterThanOrEqualTo(leastPrecision), $"precision, {round}");
            }

            foreach (var part in measured.GroupBy(one => one.Query.Language))
            {
                var recall = part.Average(one => LabelledSet.Recall(one.Query, one.Answers));
                TestContext.Out.WriteLine($"{part.Key}: {part.Count()} queries, recall {recall:F3}");
                Assert.That(recall, Is.GreaterThanOrEqualTo(leastRecall - 0.02), $"recall, {part.Key}");
            }
        });
    }
}
