using Kuje.Umbraco.Embedded.DeliveryApi.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Moq;
using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Requests;

[TestFixture]
public class RequestHeaderTests
{
    [TestCase("fi-FI", "fi-FI")]
    [TestCase("x", "x")]
    [TestCase("*", null)]
    [TestCase("sv-FI,en-US;q=0.8", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void Culture_IsOneCode_OrNone(string? header, string? culture) =>
        Assert.That(new RequestCulture(With("Accept-Language", header)).GetRequestedCulture(), Is.EqualTo(culture));

    [TestCase("true", true)]
    [TestCase("True", true)]
    [TestCase("false", false)]
    [TestCase("yes", false)]
    [TestCase(null, false)]
    public void Preview_IsABoolean(string? header, bool preview) =>
        Assert.That(new RequestPreview(With("Preview", header)).IsPreview(), Is.EqualTo(preview));

    [TestCase(true, null, true, false)]
    [TestCase(true, "wrong", true, false)]
    [TestCase(true, "secret", true, true)]
    [TestCase(false, null, false, false)]
    [TestCase(false, "secret", true, true)]
    public void Access_NeedsTheKey_ForDraftsAndWhereItIsNotPublic(bool isPublic, string? key, bool content, bool drafts)
    {
        RequestAccess access = Access(key, new DeliveryApiSettings { Enabled = true, PublicAccess = isPublic, ApiKey = "secret" });

        Assert.That((access.HasPublicAccess(), access.HasPreviewAccess()), Is.EqualTo((content, drafts)));
    }

    [Test]
    public void Access_IsClosed_WhenTheApiIsOffOrThereIsNoKey()
    {
        Assert.That(Access("secret", new DeliveryApiSettings { Enabled = false, ApiKey = "secret" }).HasPublicAccess(), Is.False);
        Assert.That(Access("", new DeliveryApiSettings { Enabled = true, PublicAccess = false, ApiKey = "" }).HasPublicAccess(), Is.False);
    }

    [TestCase(true, true, true)]
    [TestCase(true, false, false)]
    [TestCase(false, true, false)]
    public void Media_ArePublic_WhereBothContentAndMediaAre(bool content, bool media, bool access)
    {
        var settings = new DeliveryApiSettings { Enabled = true, PublicAccess = content, Media = { Enabled = true, PublicAccess = media } };

        Assert.That(Access(null, settings).HasMediaAccess(), Is.EqualTo(access));
    }

    private static RequestAccess Access(string? key, DeliveryApiSettings settings) =>
        new(With("Api-Key", key), Mock.Of<IOptionsMonitor<DeliveryApiSettings>>(monitor => monitor.CurrentValue == settings));

    private static HttpContextAccessor With(string header, string? value)
    {
        var http = new DefaultHttpContext();
        if (value is not null)
            http.Request.Headers[header] = value;
        return new HttpContextAccessor { HttpContext = http };
    }
}
