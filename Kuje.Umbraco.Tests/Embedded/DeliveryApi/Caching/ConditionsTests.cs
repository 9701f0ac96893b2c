using Kuje.Umbraco.Embedded.DeliveryApi.Caching;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Caching;

[TestFixture]
public class ConditionsTests
{
    [TestCase("\"a\"", true)]
    [TestCase("W/\"a\"", true)]
    [TestCase("*", true)]
    [TestCase("\"x\", W/\"y\",\"a\"", true)]
    [TestCase("\"b\"", false)]
    [TestCase("W/\"b\", \"c\"", false)]
    [TestCase("a", false)]
    [TestCase("\"a", false)]
    [TestCase("", false)]
    public void IsKnown_ComparesListsWeakly(string header, bool known) => Assert.That(Conditions.IsKnown(header, "\"a\""), Is.EqualTo(known));

    [Test]
    public void IsKnown_ReadsAllHeaders() => Assert.That(Conditions.IsKnown(new(["\"x\"", "\"a\""]), "\"a\""), Is.True);
}
