using System.Text;
using Kuje.Umbraco.Embedded.Versioning;

namespace Kuje.Umbraco.Tests.Embedded.Versioning;

public class VersionValuesTests
{
    [Test]
    public void Of_FindsEachPropertysOwnValues()
    {
        VersionValues values = VersionValues.Of(
        [
            new(7, [new StoredValue("fi-FI", null, "{\"9\":{}}"), new StoredValue("sv-FI", null, "b")]),
            new(9, [new StoredValue(null, null, 3)]),
            new(-2, [new StoredValue(null, null, "c")]),
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(values.PropertyTypeIds, Is.EqualTo(new[] { 7, 9, -2 }));
            Assert.That(values.Of(7), Is.EqualTo(new[] { new StoredValue("fi-FI", null, "{\"9\":{}}"), new StoredValue("sv-FI", null, "b") }));
            Assert.That(values.Of(9), Is.EqualTo(new[] { new StoredValue(null, null, 3) }));
            Assert.That(values.Of(-2), Is.EqualTo(new[] { new StoredValue(null, null, "c") }));
            Assert.That(values.Of(8), Is.Empty);
        });
    }

    [TestCase("fi-FI", null, "suomi")]
    [TestCase("FI-fi", "", "suomi")]
    [TestCase("fi", null, null)]
    [TestCase("sv-FI", null, "a\n\"b\"\\u00e4")]
    [TestCase("sv-FI", "VIP", 5)]
    [TestCase(null, null, null)]
    [TestCase(null, "vip", "kaikille")]
    [TestCase("en-US", null, "tyhjä segmentti")]
    public void Find_GivesTheValueOfTheCultureAndSegment(string? culture, string? segment, object? expected)
    {
        VersionValues values = VersionValues.Of(
        [
            new(3, [new StoredValue("fi-FI", null, "other")]),
            new(7,
            [
                new StoredValue("sv-FI", null, "a\n\"b\"\\u00e4"), new StoredValue("sv-FI", "vip", 5), new StoredValue("fi-FI", null, "suomi"),
                new StoredValue(null, "vip", "kaikille"), new StoredValue("en-US", "", "tyhjä segmentti"),
            ]),
        ]);

        Assert.That(values.Find(7, culture, segment), Is.EqualTo(expected));
    }

    [Test]
    public void Find_ReadsWhatIsWrittenWithSpace() =>
        Assert.That(new VersionValues("""{ "7" : { "" : -1.50 , "fi-FI" : null } , "8" : { "" : "}" } }"""u8.ToArray()).Find(7, null, null), Is.EqualTo(-1.5m));

    [Test]
    public void Of_FindsNothing_WhereNothingIsStored() => Assert.That(VersionValues.None.Of(1), Is.Empty);

    [Test]
    public void ValuesOf_GivesWhatWasStoredForAll_ToTheDefaultCulture_WhenThePropertyVariesNow()
    {
        VersionRow row = Row("""{"7":{"":"a"}}""");

        Assert.That(row.ValuesOf(7, variesByCulture: true, () => "fi-FI"), Is.EqualTo(new[] { new StoredValue("fi-FI", null, "a") }));
    }

    [Test]
    public void ValuesOf_GivesTheDefaultCultures_WhenThePropertyNoLongerVaries()
    {
        VersionRow row = Row("""{"7":{"sv-FI":"b","fi-FI":"a"}}""");

        Assert.That(row.ValuesOf(7, variesByCulture: false, () => "fi-FI"), Is.EqualTo(new[] { new StoredValue(null, null, "a") }));
    }

    [TestCase(true, "fi-FI", """{"7":{"":"a"}}""", "a")]
    [TestCase(true, "sv-FI", """{"7":{"":"a"}}""", null)]
    [TestCase(true, "sv-FI", """{"7":{"":"a","sv-FI":"b"}}""", "b")]
    [TestCase(true, "fi-FI", """{"7":{"":"a","sv-FI":"b"}}""", null)]
    [TestCase(false, "", """{"7":{"sv-FI":"b","fi-FI":"a"}}""", "a")]
    [TestCase(false, "", """{"7":{"sv-FI":"b"}}""", null)]
    [TestCase(false, "", """{"8":{"":"b"}}""", null)]
    public void ValueOf_GivesTheValueInTheVariationOfNow(bool varies, string culture, string json, string? expected) =>
        Assert.That(Row(json).ValueOf(7, varies, culture, string.Empty, () => "fi-FI"), Is.EqualTo(expected));

    [Test]
    public void ValuesOf_DoesNotAskForTheDefaultCulture_WhereNothingVariesOtherwise()
    {
        VersionRow row = Row("""{"7":{"sv-FI":"b","fi-FI":"a"}}""");

        Assert.That(row.ValuesOf(7, variesByCulture: true, () => throw new InvalidOperationException()), Has.Count.EqualTo(2));
    }

    private static VersionRow Row(string json) =>
        new(1, "Name", DateTime.UtcNow, -1, null, [], new VersionValues(Encoding.UTF8.GetBytes(json)));
}
