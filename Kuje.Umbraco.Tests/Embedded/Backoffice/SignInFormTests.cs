using System.Net;
using Kuje.Umbraco.Tests.Embedded.ManagementApi;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Tests.Embedded.Backoffice;

using Browser = ManagementApi.Browser;

/// <summary>The sign-in forms over HTTP, as browsers send them and as attackers do.</summary>
[TestFixture]
public class SignInFormTests : ManagementFixture
{
    private const string Page = "/umbraco/login";

    [Test]
    public async Task SignIn_GoesOnToTheAuthorisation_WithASession()
    {
        using Browser browser = Open();
        const string next = "/umbraco/management/api/v1/security/back-office/authorize?client_id=umbraco-back-office&state=%C3%A4%2F";
        using HttpResponseMessage answer = await SubmitAsync(browser, Administrator, Browser.Password, next);
        using HttpResponseMessage authorize = await browser.AuthorizeAsync();

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(answer.Headers.GetValues("Location").Single(), Does.StartWith("/umbraco/management/api/v1/security/back-office/authorize?"));
            Assert.That(authorize.Headers.Location!.ToString(), Does.Contain("code="));
        });
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/umbraco")]
    [TestCase("/\\evil.example/umbraco")]
    [TestCase("/umbraco.evil.example")]
    [TestCase("/umbraco//evil.example")]
    [TestCase("/umbraco/\\evil.example")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/umbraco/ä")]
    [TestCase("/umbraco/a\r\nSet-Cookie: a=b")]
    [TestCase("")]
    public async Task SignIn_GoesNowhereElse(string returnUrl)
    {
        using Browser browser = Open();
        using HttpResponseMessage answer = await SubmitAsync(browser, Administrator, Browser.Password, returnUrl);

        Assert.That(answer.Headers.GetValues("Location").Single(), Is.EqualTo("/umbraco"));
    }

    [TestCase("Sec-Fetch-Site", "cross-site")]
    [TestCase("Sec-Fetch-Site", "same-site")]
    [TestCase("Origin", "https://evil.example")]
    [TestCase("Origin", "null")]
    [TestCase("X-Nothing", "said")]
    public async Task SignIn_TakesNoFormFromElsewhere(string header, string value)
    {
        using Browser browser = Open();
        using HttpResponseMessage answer = await SubmitAsync(browser, Administrator, Browser.Password, header: header, value: value);

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(browser.Cookie("umbLogin"), Is.Null);
        });
    }

    [Test]
    public async Task Refusal_SaysTheSame_WhoeverIsUnknownOrWrong()
    {
        string user = await AddUserAsync();
        using Browser browser = Open();
        using HttpResponseMessage wrong = await SubmitAsync(browser, user, "wrong");
        using HttpResponseMessage unknown = await SubmitAsync(browser, "nobody@example.com", "wrong");
        string first = (await wrong.Content.ReadAsStringAsync()).Replace(user, "?", StringComparison.Ordinal);
        string second = (await unknown.Content.ReadAsStringAsync()).Replace("nobody@example.com", "?", StringComparison.Ordinal);

        Assert.Multiple(() =>
        {
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(first, Is.EqualTo(second));
        });
    }

    [Test]
    public async Task LockedOutUser_IsLetInAgain_WhenAnAdministratorUnlocksThem()
    {
        string email = await AddUserAsync();
        using Browser browser = Open();
        for (int attempt = 0; attempt < 5; attempt++)
            (await SubmitAsync(browser, email, "wrong")).Dispose();
        using HttpResponseMessage locked = await SubmitAsync(browser, email, Browser.Password);
        IUserService users = Engine.Get<IUserService>();
        await users.UnlockAsync(Constants.Security.SuperUserKey, users.GetByEmail(email)!.Key);
        using HttpResponseMessage unlocked = await SubmitAsync(browser, email, Browser.Password);

        Assert.Multiple(() =>
        {
            Assert.That(locked.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(unlocked.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        });
    }

    [Test]
    public async Task Input_IsShownAsText_NotAsMarkup()
    {
        using Browser browser = Open();
        using HttpResponseMessage answer = await SubmitAsync(browser, "\"><script>alert(1)</script>", "wrong", "\"><img src=x>");

        Assert.Multiple(async () =>
        {
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("<script").And.Not.Contain("<img"));
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
        });
    }

    [Test]
    public async Task ForgottenPassword_IsNotOffered_WhereNoMailCanBeSent()
    {
        using Browser browser = Open();
        using HttpResponseMessage forgot = await browser.Http.GetAsync(Page + "/forgot");

        Assert.Multiple(async () =>
        {
            Assert.That(forgot.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await forgot.Content.ReadAsStringAsync(), Does.Contain("ylläpitäjältä"));
            Assert.That(await browser.Http.GetStringAsync(Page), Does.Not.Contain("/forgot").And.Contain("ylläpitäjältä"));
        });
    }

    [TestCase("?flow=reset-password&userId=1&resetCode=x")]
    [TestCase("?flow=invite-user&userId=00000000-0000-0000-0000-000000000001&inviteCode=%00%ff")]
    [TestCase("?flow=invite-user")]
    public async Task LinkThatIsNotOurs_IsRefused(string query)
    {
        using Browser browser = Open();
        using HttpResponseMessage answer = await browser.Http.GetAsync(Page + query);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private static Task<HttpResponseMessage> SubmitAsync(
        Browser browser, string username, string password, string? returnUrl = null, string header = "Sec-Fetch-Site", string value = "same-origin") =>
        PostAsync(browser, Page + "?lang=en", new() { ["username"] = username, ["password"] = password, ["ReturnUrl"] = returnUrl ?? string.Empty }, header, value);

    private static async Task<HttpResponseMessage> PostAsync(
        Browser browser, string address, Dictionary<string, string> form, string header = "Sec-Fetch-Site", string value = "same-origin")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation(header, value);
        return await browser.Http.SendAsync(request);
    }
}
