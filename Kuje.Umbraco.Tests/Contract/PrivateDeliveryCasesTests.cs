using System.Net;
using Kuje.Umbraco.Tests.Embedded.DeliveryApi.OpenApi;

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

    [Test]
    public async Task Description_TakesTheKey()
    {
        using HttpResponseMessage refused = await Http.GetAsync(Document.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, Document.Address) { Headers = { { "Api-Key", ContractSite.ApiKey } } };
        using HttpResponseMessage answered = await Http.SendAsync(request);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answered.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
