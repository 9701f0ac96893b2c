using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing;

public class SharedValuesTests
{
    [Test]
    public void Share_GivesEqualValuesTheSameMemory()
    {
        var shared = new SharedValues();

        object[]?[] one = shared.Share([["a", "b"], null, [1m]], former: null);
        object[]?[] other = shared.Share([["a", "b"], [], [2m]], former: null);

        Assert.Multiple(() =>
        {
            Assert.That(other[0], Is.SameAs(one[0]));
            Assert.That(other[1], Is.Empty);
            Assert.That(other[2], Is.EqualTo(new object[] { 2m }));
            Assert.That(one[1], Is.Null);
        });
    }

    [Test]
    public void Share_GivesTheFormerFields_WhereALanguageHasTheSame()
    {
        var shared = new SharedValues();
        object[]?[] finnish = shared.Share([["a"], null], former: null);

        Assert.Multiple(() =>
        {
            Assert.That(shared.Share([["a"], null], finnish), Is.SameAs(finnish));
            Assert.That(shared.Share([["a"], ["b"]], finnish), Is.Not.SameAs(finnish));
        });
    }
}
