using System.Text;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Tests.Embedded.Versioning;

public class VersionJsonTests
{
    [TestCase("Lähellä \"kuvia\" ☺", ValueStorageType.Nvarchar)]
    [TestCase("{\"a\":[1,\"b\"]}", ValueStorageType.Ntext)]
    [TestCase(42, ValueStorageType.Integer)]
    public void Of_ReturnsWhatWasWritten(object value, ValueStorageType storage)
    {
        Assert.That(RoundTrip(new StoredValue(null, null, value)).As(storage), Is.EqualTo(value));
    }

    [Test]
    public void Of_KeepsDecimalsExactly() =>
        Assert.That(RoundTrip(new StoredValue(null, null, 0.1m)).As(ValueStorageType.Decimal), Is.EqualTo(0.1m));

    [Test]
    public void Of_ReturnsADecimal_WhenTheStoredNumberIsWhole() =>
        Assert.That(RoundTrip(new StoredValue(null, null, 12m)).As(ValueStorageType.Decimal), Is.EqualTo(12m).And.TypeOf<decimal>());

    [Test]
    public void Of_KeepsDates()
    {
        var date = new DateTime(2026, 3, 29, 3, 30, 0).AddTicks(1234567);

        Assert.That(RoundTrip(new StoredValue(null, null, date)).As(ValueStorageType.Date), Is.EqualTo(date));
    }

    [TestCase(null, null)]
    [TestCase("fi-FI", null)]
    [TestCase("fi-FI", "a;b")]
    [TestCase(null, "s")]
    [TestCase("sv-FI", "")]
    public void Of_KeepsCultureAndSegment(string? culture, string? segment)
    {
        StoredValue read = RoundTrip(new StoredValue(culture, segment, null));

        Assert.That((read.Culture, read.Segment), Is.EqualTo((culture, segment)));
    }

    [Test]
    public void As_ReturnsNull_WhenTheTypeNowStoresWhatTheValueIsNot() =>
        Assert.That(new StoredValue(null, null, "blue").As(ValueStorageType.Integer), Is.Null);

    [Test]
    public void ReadCultures_ReturnsWhatWasWritten()
    {
        CultureName[] cultures =
        [
            new("fi-FI", "Etusivu", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(7)),
            new("sv-FI", "Startsida", new DateTime(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc)),
        ];

        Assert.That(VersionJson.ReadCultures(Encoding.UTF8.GetBytes(VersionJson.WriteCultures(cultures)!)), Is.EqualTo(cultures));
    }

    private static StoredValue RoundTrip(StoredValue value) => VersionValues.Of([new(7, [value])]).Of(7).Single();
}
