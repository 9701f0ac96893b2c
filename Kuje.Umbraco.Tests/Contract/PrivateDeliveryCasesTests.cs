namespace Kuje.Umbraco.Tests.Contract;

/// <summary>The Delivery API where nothing is public.</summary>
[TestFixture]
public class PrivateDeliveryCasesTests : RecordedCasesFixture
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Umbraco:CMS:DeliveryApi:PublicAccess", "false"),
        new("Umbraco:CMS:DeliveryApi:Media:PublicAccess", "false"),
    ];

    private static IEnumerable<RecordedCase> Cases => RecordedCase.In("cases-private");

    [TestCaseSource(nameof(Cases))]
    public Task Answer_IsAsRecorded(RecordedCase recorded) => AssertAnswersAsRecordedAsync(recorded);
}
