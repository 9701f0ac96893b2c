using System.Net;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>How long a sign-in lasts, on a site where that is short.</summary>
[TestFixture]
public class SessionTimeTests : ManagementFixture
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Umbraco:CMS:Global:TimeOut", "00:00:06")];

    [Test]
    public async Task AccessToken_IsOverAfterAQuarter_AndIsRenewed()
    {
        using Browser browser = await OpenSignedInAsync();
        Assert.That(await browser.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.OK));

        await Task.Delay(TimeSpan.FromSeconds(1.7));
        Assert.That(await browser.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.Unauthorized));
        using HttpResponseMessage refresh = await browser.RefreshAsync();

        Assert.That(refresh.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await browser.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Session_IsOver_WhenNothingIsAskedForTheTimeOut()
    {
        using Browser browser = await OpenSignedInAsync();
        await Task.Delay(TimeSpan.FromSeconds(6.2));
        using HttpResponseMessage refresh = await browser.RefreshAsync();

        Assert.That(refresh.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
