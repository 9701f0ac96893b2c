using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;
using Umbraco.Cms.Core.DeliveryApi;
using static Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing.IndexExample;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing;

[TestFixture]
public class FieldFilterTests
{
    [TestCase("Beeta", true)]
    [TestCase("beeta", true)]
    [TestCase("Bee", true)]
    [TestCase("äiti", true)]
    [TestCase("ja äiti", true)]
    [TestCase("äiti beeta", true, Description = "All words, in any order.")]
    [TestCase("beeta gamma", false)]
    [TestCase("aiti", false)]
    [TestCase("", false)]
    [TestCase("%", false)]
    public void Contains_FindsAllWordsOfTheValue(string value, bool found) =>
        Assert.That(Matches("name", FilterOperation.Contains, "Beeta ja Äiti", value), Is.EqualTo(found));

    [Test]
    public void Contains_FindsEitherValue_WhenThereAreSeveral() =>
        Assert.That(Matches("name", FilterOperation.Contains, "Beeta", "gamma", "beeta"), Is.True);

    [Test]
    public void DoesNotContain_IsTheOpposite() =>
        Assert.That(Matches("name", FilterOperation.DoesNotContain, "Beeta", "beeta"), Is.False);

    [TestCase("page", true)]
    [TestCase("PAGE", false)]
    [TestCase("pag", false)]
    public void Is_ComparesRawTextExactly(string value, bool found) =>
        Assert.That(Matches("contentType", FilterOperation.Is, "x", value), Is.EqualTo(found));

    [TestCase("beeta ja", true)]
    [TestCase("ja beeta", false)]
    [TestCase("bee", false)]
    public void Is_FindsAPhraseOfWholeWords_InAnalysedText(string value, bool found) =>
        Assert.That(Matches("name", FilterOperation.Is, "Beeta ja Äiti", value), Is.EqualTo(found));

    [TestCase(FilterOperation.Is, "2026-03-02", true)]
    [TestCase(FilterOperation.Is, "2026-03-02T02:00:00+02:00", true)]
    [TestCase(FilterOperation.IsNot, "2026-03-02", false)]
    [TestCase(FilterOperation.GreaterThan, "2026-03-02", false)]
    [TestCase(FilterOperation.GreaterThanOrEqual, "2026-03-02", true)]
    [TestCase(FilterOperation.LessThan, "2026-03-02", false)]
    [TestCase(FilterOperation.LessThanOrEqual, "2026-03-02", true)]
    [TestCase(FilterOperation.GreaterThan, "2026-03-01T23:59:59Z", true)]
    public void Dates_AreComparedAsUtc(FilterOperation operation, string value, bool found) =>
        Assert.That(Matches("createDate", operation, "x", value), Is.EqualTo(found));

    [TestCase(FilterOperation.Is)]
    [TestCase(FilterOperation.GreaterThan)]
    public void Dates_SayNothing_WhenTheyCannotBeRead(FilterOperation operation) =>
        Assert.That(Build("createDate", operation, "yesterday"), Is.Null);

    [Test]
    public void Ranges_SayNothing_OfText() => Assert.That(Build("name", FilterOperation.LessThan, "b"), Is.Null);

    [Test]
    public void Numbers_AreComparedAsNumbers() => Assert.Multiple(() =>
    {
        Assert.That(Matches("level", FilterOperation.LessThan, "x", "10"), Is.True);
        Assert.That(Matches("level", FilterOperation.Is, "x", "01"), Is.True);
    });

    private static bool Matches(string field, FilterOperation operation, string name, params string[] values) =>
        Build(field, operation, values)!(Entry(Document(1, name)));

    private static Predicate<IndexEntry>? Build(string field, FilterOperation operation, params string[] values) => FieldFilter.Build(
        Fields().Find(field)!, new FilterOption { FieldName = field, Operator = operation, Values = values });
}
