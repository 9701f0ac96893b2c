using System.Globalization;
using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;
using Umbraco.Cms.Core;
using static Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing.IndexExample;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing;

[TestFixture]
public class EntryOrderTests
{
    [Test]
    public void Names_AreOrderedByTheirLettersInLowerCase()
    {
        string[] names = ["Zeta", "åke", "Örkki", "beeta", "Äiti", "Alfa"];

        Assert.That(
            Order(("sortName", Direction.Ascending)).Page(Entries(names), 0, 10).Select(entry => entry.View.Name),
            Is.EqualTo(new[] { "Alfa", "beeta", "Zeta", "Äiti", "åke", "Örkki" }));
    }

    [Test]
    public void Page_IsThatOfAFullSort_ForFewOfMany()
    {
        const int seed = 7;
        var random = new Random(seed);
        List<IndexEntry> entries = Entries(Enumerable.Range(0, 1000).Select(_ => random.Next(50).ToString("D2", CultureInfo.InvariantCulture)));
        EntryOrder order = Order(("sortName", Direction.Descending));
        Guid[] sorted = [.. entries.Order(order).Select(entry => entry.Document.Key)];

        foreach ((int skip, int take) in new[] { (0, 10), (10, 10), (90, 20), (500, 100), (995, 10), (1000, 5), (0, 0) })
        {
            Assert.That(
                order.Page([.. entries], skip, take).Select(entry => entry.Document.Key),
                Is.EqualTo(sorted.Skip(skip).Take(take)), $"seed {seed}, skip {skip}, take {take}");
        }
    }

    [Test]
    public void Page_DoesNotOverflow_WhenAskedForTheLargestNumbers() =>
        Assert.That(Order().Page(Entries(["a", "b"]), 1, int.MaxValue).Count(), Is.EqualTo(1));

    [Test]
    public void Ties_AreOrderedById() => Assert.That(
        Order(("level", Direction.Descending)).Page(Entries(["c", "b", "a"]), 0, 10).Select(entry => entry.View.Name),
        Is.EqualTo(new[] { "c", "b", "a" }));

    private static EntryOrder Order(params (string Field, Direction Direction)[] sorts) =>
        new(sorts.Select(sort => (Fields().Find(sort.Field)!, sort.Direction)).ToList());

    private static List<IndexEntry> Entries(IEnumerable<string> names) =>
        names.Select((name, index) => Entry(Document(index + 1, name))).ToList();
}
