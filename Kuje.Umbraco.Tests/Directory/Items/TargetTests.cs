using Kuje.Umbraco.Directory.Items;

namespace Kuje.Umbraco.Tests.Directory.Items;

[TestFixture]
public class TargetTests
{
    [Test]
    public void Target_KeepsBothParts([Values(0, 1, 100_000, (1 << 27) - 1)] int number)
    {
        foreach (Relation relation in Enum.GetValues<Relation>())
        {
            var target = new Target(relation, number);
            Assert.That((target.Relation, target.Number), Is.EqualTo((relation, number)));
        }
    }

    [TestCase(-1)]
    [TestCase(1 << 27)]
    public void Target_RefusesWhatDoesNotFit(int number) =>
        Assert.That(() => new Target(Relation.Hub, number), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
