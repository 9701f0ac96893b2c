using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Embedded.Users;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>Signing in as the backoffice client does, and as those do who are not let in.</summary>
[TestFixture]
public class SignInTests : ManagementFixture
{
    [Test]
    public async Task SignIn_LetsTheUserIn_AndHidesTheTokens()
    {
        using Browser browser = Open();
        using HttpResponseMessage login = await browser.LoginAsync(Administrator);
        using HttpResponseMessage authorize = await browser.AuthorizeAsync();
        using HttpResponseMessage token = await browser.ExchangeCodeAsync();
        JsonNode tokens = (await token.Content.ReadFromJsonAsync<JsonNode>())!;
        browser.BearToken();

        Assert.Multiple(async () =>
        {
            Assert.That(authorize.Headers.Location!.ToString(), Is.EqualTo(browser.RedirectUri + "?code=%5Bredacted%5D&state=s1"));
            Assert.That((string?)tokens["access_token"], Is.EqualTo("[redacted]"));
            Assert.That((string?)tokens["refresh_token"], Is.EqualTo("[redacted]"));
            Assert.That((int)tokens["expires_in"]!, Is.GreaterThan(0));
            Assert.That(token.Headers.GetValues("Set-Cookie").Where(cookie => cookie.Contains("Token=")), Has.Exactly(2).Items
                .And.All.Contains("httponly").IgnoreCase.And.All.Contains("samesite=strict").IgnoreCase);
            Assert.That(await browser.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task Tokens_AreNowhereInTheDatabase()
    {
        using Browser browser = await OpenSignedInAsync();
        string access = browser.Cookie("umbAccessToken")!;

        byte[] token = System.Text.Encoding.UTF8.GetBytes(access);
        foreach (string file in System.IO.Directory.EnumerateFiles(Path.Combine(Engine.Folder, "umbraco", "Data"))
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content);
            Assert.That(content.AsSpan().IndexOf(token), Is.EqualTo(-1), file);
        }
    }

    [Test]
    public async Task Login_TellsNothingApart_WhenNameOrPasswordIsWrong()
    {
        using Browser browser = Open();
        using HttpResponseMessage wrong = await browser.LoginAsync(await AddUserAsync(), "wrong");
        using HttpResponseMessage unknown = await browser.LoginAsync("nobody@example.com", "wrong");

        Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await unknown.Content.ReadAsStringAsync(), Is.EqualTo(await wrong.Content.ReadAsStringAsync()));
        Assert.That(browser.Cookies.Count, Is.Zero);
    }

    [Test]
    public async Task Login_IsLockedOut_AfterRepeatedFailures_AndSaysTheSame()
    {
        string user = await AddUserAsync();
        using Browser browser = Open();
        string refusal = string.Empty;
        for (int i = 0; i < 5; i++)
        {
            using HttpResponseMessage failed = await browser.LoginAsync(user, "wrong");
            refusal = await failed.Content.ReadAsStringAsync();
        }

        using HttpResponseMessage right = await browser.LoginAsync(user);

        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await right.Content.ReadAsStringAsync(), Is.EqualTo(refusal));
        Assert.That(Engine.Get<IUserService>().GetByUsername(user)!.IsLockedOut, Is.True);
    }

    [Test]
    public async Task Login_CountsAttemptsThatComeAtOnce()
    {
        string user = await AddUserAsync();
        using Browser browser = Open();
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.LoginAsync(user, "wrong")));
        foreach (HttpResponseMessage answer in answers)
            answer.Dispose();

        using HttpResponseMessage right = await browser.LoginAsync(user);

        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Login_TakesOnlyJson_SoThatNoFormOfAnotherSiteSignsIn()
    {
        using Browser browser = Open();
        using var content = new StringContent($$"""{"username":"{{Administrator}}","password":"{{Browser.Password}}"}""", null, "text/plain");
        using HttpResponseMessage response = await browser.Http.PostAsync(Browser.Api + "/security/back-office/login", content);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [TestCase("https://evil.example/umbraco/oauth_complete")]
    [TestCase("//evil.example/umbraco/oauth_complete")]
    [TestCase("{base}umbraco/oauth_complete/../evil")]
    [TestCase("{base}umbraco/oauth_complete?x=1")]
    [TestCase("{base}umbraco/logout")]
    [TestCase("{base}")]
    [TestCase("")]
    public async Task Authorize_SendsNobodyElsewhere(string redirect)
    {
        using Browser browser = Open();
        using HttpResponseMessage login = await browser.LoginAsync(Administrator);
        using HttpResponseMessage response = await browser.AuthorizeAsync(redirect.Replace("{base}", Engine.Address.ToString(), StringComparison.Ordinal));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(response.Headers.Location, Is.Null);
        Assert.That(browser.Cookie("umbPkceCode"), Is.Null);
    }

    [Test]
    public async Task Authorize_KnowsOneClientOnly()
    {
        using Browser browser = Open();
        using HttpResponseMessage login = await browser.LoginAsync(Administrator);
        using HttpResponseMessage response = await browser.AuthorizeAsync(client: "another");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Authorize_DemandsS256()
    {
        using Browser browser = Open();
        using HttpResponseMessage login = await browser.LoginAsync(Administrator);
        using HttpResponseMessage response = await browser.AuthorizeAsync(method: "plain");

        Assert.That(Browser.ErrorOf(response), Is.EqualTo("invalid_request"));
    }

    [Test]
    public async Task Authorize_AsksForThePassword_WhenNobodyIsSignedIn()
    {
        using Browser browser = Open();
        using HttpResponseMessage response = await browser.AuthorizeAsync();

        Assert.That(response.Headers.Location!.ToString(), Does.StartWith("/umbraco/login?ReturnUrl=%2Fumbraco%2Fmanagement"));
    }

    [Test]
    public async Task Token_IsRefused_WithAWrongVerifier_AndTheCodeIsUsedUp()
    {
        using Browser browser = Open();
        using HttpResponseMessage login = await browser.LoginAsync(Administrator);
        using HttpResponseMessage authorize = await browser.AuthorizeAsync();
        string code = browser.Cookie("umbPkceCode")!;
        using HttpResponseMessage wrong = await browser.ExchangeCodeAsync(new string('x', 50));
        browser.Cookies.Add(Engine.Address, new Cookie("umbPkceCode", code));
        using HttpResponseMessage right = await browser.ExchangeCodeAsync();

        Assert.That(await ErrorAsync(wrong), Is.EqualTo("invalid_grant"));
        Assert.That(await ErrorAsync(right), Is.EqualTo("invalid_grant"));
    }

    [Test]
    public async Task Token_IsRefused_WhenTheCodeIsReplayed()
    {
        using Browser browser = Open();
        using HttpResponseMessage login = await browser.LoginAsync(Administrator);
        using HttpResponseMessage authorize = await browser.AuthorizeAsync();
        string code = browser.Cookie("umbPkceCode")!;
        using HttpResponseMessage first = await browser.ExchangeCodeAsync();
        browser.Cookies.Add(Engine.Address, new Cookie("umbPkceCode", code));
        using HttpResponseMessage second = await browser.ExchangeCodeAsync();

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await ErrorAsync(second), Is.EqualTo("invalid_grant"));
    }

    [Test]
    public async Task Refresh_GivesNewTokens_AndSignOutEndsAll()
    {
        using Browser browser = await OpenSignedInAsync();
        string before = browser.Cookie("umbAccessToken")!;
        using HttpResponseMessage refresh = await browser.RefreshAsync();
        string after = browser.Cookie("umbAccessToken")!;
        Assert.That(refresh.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(after, Is.Not.EqualTo(before));
        Assert.That(await browser.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.OK));

        using HttpResponseMessage signOut = await browser.Http.GetAsync(Browser.Api + "/security/back-office/signout?post_logout_redirect_uri=https://evil.example/");
        using Browser thief = Open();
        thief.BearToken(after);

        Assert.That(signOut.Headers.Location!.ToString(), Is.EqualTo("/umbraco/logout"));
        Assert.That(browser.Cookies.Count, Is.Zero);
        Assert.That(await thief.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Revoke_EndsTheSession()
    {
        using Browser browser = await OpenSignedInAsync();
        string access = browser.Cookie("umbAccessToken")!;
        using HttpResponseMessage revoke = await browser.Http.PostAsync(
            Browser.Api + "/security/back-office/revoke",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = "umbraco-back-office", ["token"] = "[redacted]" }));
        using Browser thief = Open();
        thief.BearToken(access);

        Assert.That(revoke.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await thief.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task CookieAlone_OpensNothing()
    {
        using Browser browser = await OpenSignedInAsync();
        browser.Http.DefaultRequestHeaders.Authorization = null;

        Assert.That(await browser.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task RefreshTokenAndCode_AreNoAccessTokens()
    {
        using Browser browser = await OpenSignedInAsync();
        browser.BearToken(browser.Cookie("umbRefreshToken")!);

        Assert.That(await browser.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Session_Ends_WhenThePasswordChangesOrTheUserIsDisabled()
    {
        string name = await AddUserAsync();
        IUserService users = Engine.Get<IUserService>();
        using Browser first = await OpenSignedInAsync(name);
        Assert.That(await first.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.OK));

        IUser user = users.GetByUsername(name)!;
        Engine.Get<UserPasswords>().Set(user, "Another-horse-8-battery", DateTime.UtcNow);
        users.Save(user);
        Assert.That(await first.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.Unauthorized), "another password");

        using Browser second = Open();
        await second.SignInAsync(name, "Another-horse-8-battery");
        user.IsApproved = false;
        users.Save(user);
        Assert.That(await second.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.Unauthorized), "disabled");
    }

    private static async Task<string?> ErrorAsync(HttpResponseMessage response) =>
        (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["error"];
}
