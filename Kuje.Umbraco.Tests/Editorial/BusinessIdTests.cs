using Kuje.Umbraco.Editorial;

namespace Kuje.Umbraco.Tests.Editorial;

public class BusinessIdTests
{
    // Public bodies' published identifiers, and one made up for the remainder 0: 5*8 + 1*4 = 44.
    [TestCase("0737546-2")]
    [TestCase("0201256-6")]
    [TestCase("0245437-2")]
    [TestCase("0000510-0")]
    public void IsValid_AcceptsARightCheckDigit(string value) => Assert.That(BusinessId.IsValid(value), Is.True);

    [Test]
    public void IsValid_RefusesEveryOtherCheckDigit(
        [Values("0737546-", "0201256-", "0000510-")] string start,
        [Range(0, 9)] int digit)
    {
        var right = start switch { "0737546-" => 2, "0201256-" => 6, _ => 0 };

        Assert.That(BusinessId.IsValid(start + digit), Is.EqualTo(digit == right));
    }

    // 8 * 5 + 1 * 5 = 45, which leaves 1.
    [Test]
    public void IsValid_RefusesAnyCheckDigit_WhenTheRemainderIsOne([Range(0, 9)] int digit) =>
        Assert.That(BusinessId.IsValid("0001500-" + digit), Is.EqualTo(false));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("07375462")]
    [TestCase("0737546–2")]
    [TestCase(" 0737546-2")]
    [TestCase("0737546-x")]
    [TestCase("٠737546-2")]
    [TestCase("FI07375462")]
    public void IsValid_RefusesOtherForms(string? value) => Assert.That(BusinessId.IsValid(value), Is.False);
}
