using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Kuje.Umbraco.Tests.Embedded.ManagementApi;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.Mail;

using Browser = ManagementApi.Browser;

/// <summary>The whole way of a link in a mail: asked for, sent over SMTP, opened, used once.</summary>
[TestFixture]
public partial class UserMailTests : ManagementFixture
{
    private const string Page = "/umbraco/login";
    private const string NewPassword = "Another-donkey-8-staple";

    private readonly Mailbox _mailbox = new();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Umbraco:CMS:Global:Smtp:Host", "127.0.0.1"),
        new("Umbraco:CMS:Global:Smtp:Port", $"{_mailbox.Port}"),
        new("Umbraco:CMS:Global:Smtp:From", "kuje@example.org"),
        new("Umbraco:CMS:WebRouting:UmbracoApplicationUrl", "https://www.example.org/"),
    ];

    [OneTimeTearDown]
    public async Task CloseMailboxAsync() => await _mailbox.DisposeAsync();

    [Test]
    public async Task ForgottenPassword_IsChosenAnew_ByTheLinkInTheMail()
    {
        string email = await AddUserAsync();
        using Browser browser = Open();
        Assert.That(await browser.Http.GetStringAsync(Page), Does.Contain(Page + "/forgot"));
        await AskAsync(browser, email);
        Letter letter = await _mailbox.NextAsync();

        Assert.Multiple(() =>
        {
            Assert.That(letter.Recipient, Is.EqualTo(email));
            Assert.That(letter.Text, Does.Contain(email).And.Contain("https://www.example.org/umbraco/login?"));
        });
        await OpenAsync(browser, letter.Link);
        await ChooseAsync(browser, letter.Link, NewPassword);
        await SignsInAsync(email, NewPassword);
        await SignsInAsync(email, Browser.Password, HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Link_WorksOnce()
    {
        string email = await AddUserAsync();
        using Browser browser = Open();
        await AskAsync(browser, email);
        string link = (await _mailbox.NextAsync()).Link;
        await ChooseAsync(browser, link, NewPassword);

        using HttpResponseMessage opened = await browser.Http.GetAsync(link);
        using HttpResponseMessage saved = await SubmitAsync(browser, link, "Third-mule-9-battery-x");

        Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        await SignsInAsync(email, NewPassword);
    }

    [Test]
    public async Task Link_IsDead_OnceThePasswordIsAnother()
    {
        string email = await AddUserAsync();
        using Browser browser = Open();
        await AskAsync(browser, email);
        string link = (await _mailbox.NextAsync()).Link;
        using (Browser own = await OpenSignedInAsync(email))
            await PostAsync(own, "/user/current/change-password", new { oldPassword = Browser.Password, newPassword = NewPassword }, HttpStatusCode.OK);

        using HttpResponseMessage opened = await browser.Http.GetAsync(link);

        Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Question_IsAnsweredAlike_WhetherThereIsSuchAUser()
    {
        string email = await AddUserAsync();
        using Browser browser = Open();
        string known = await AskAsync(browser, email);
        string unknown = await AskAsync(browser, "nobody@example.org");
        using HttpResponseMessage knownToApi = await browser.Http.PostAsJsonAsync(Browser.Api + "/security/forgot-password", new { email });
        using HttpResponseMessage unknownToApi = await browser.Http.PostAsJsonAsync(
            Browser.Api + "/security/forgot-password", new { email = "somebody@example.org" });
        Letter only = await _mailbox.NextAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(unknown, Is.EqualTo(known));
            Assert.That(unknownToApi.StatusCode, Is.EqualTo(HttpStatusCode.OK).And.EqualTo(knownToApi.StatusCode));
            Assert.That(await unknownToApi.Content.ReadAsStringAsync(), Is.EqualTo(await knownToApi.Content.ReadAsStringAsync()));
            Assert.That(only.Recipient, Is.EqualTo(email));
        });
    }

    [Test]
    public async Task Address_GetsOneMail_HoweverOftenItIsAsked()
    {
        string email = await AddUserAsync();
        string next = await AddUserAsync();
        using Browser browser = Open();
        await AskAsync(browser, email);
        await AskAsync(browser, email.ToUpperInvariant());
        await PostAsync(browser, "/security/forgot-password", new { email }, HttpStatusCode.OK);
        await AskAsync(browser, next);

        // One after the other: what was asked last comes last.
        Assert.That((await _mailbox.NextAsync()).Recipient, Is.EqualTo(email));
        Assert.That((await _mailbox.NextAsync()).Recipient, Is.EqualTo(next));
        Assert.That(_mailbox.Waiting, Is.Zero);
    }

    [Test]
    public async Task Invitation_LetsTheInvitedChooseAPassword_Once()
    {
        string email = $"{Guid.NewGuid():N}@example.com";
        using Browser administrator = await OpenSignedInAsync();
        await InviteAsync(administrator, email, "Tervetuloa & <b>hei</b>!");
        Letter letter = await _mailbox.NextAsync();
        Assert.That(letter.Recipient, Is.EqualTo(email));
        Assert.That(letter.Text, Does.Contain("Tervetuloa &amp; &lt;b&gt;hei&lt;/b&gt;!"));

        using Browser browser = Open();
        await OpenAsync(browser, letter.Link);
        using (HttpResponseMessage weak = await SubmitAsync(browser, letter.Link, "short"))
            Assert.That(weak.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        await ChooseAsync(browser, letter.Link, NewPassword);
        await SignsInAsync(email, NewPassword);
        using HttpResponseMessage again = await browser.Http.GetAsync(letter.Link);
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Invitation_SentAgain_WorksAsTheFirst()
    {
        string email = $"{Guid.NewGuid():N}@example.com";
        using Browser administrator = await OpenSignedInAsync();
        await InviteAsync(administrator, email, "Tervetuloa");
        Letter first = await _mailbox.NextAsync();
        Guid id = Engine.Get<IUserService>().GetByEmail(email)!.Key;
        await PostAsync(administrator, "/user/invite/resend", new { user = new { id }, message = "Vielä kerran" }, HttpStatusCode.OK);
        Letter second = await _mailbox.NextAsync();

        using Browser browser = Open();
        await ChooseAsync(browser, second.Link, NewPassword);
        await SignsInAsync(email, NewPassword);
        using HttpResponseMessage old = await browser.Http.GetAsync(first.Link);
        Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private static Task InviteAsync(Browser administrator, string email, string message) => PostAsync(administrator, "/user/invite", new
    {
        email,
        userName = email,
        name = "Kutsuttu",
        message,
        userGroupIds = new[] { new { id = Constants.Security.EditorGroupKey } },
    });

    private static async Task<string> AskAsync(Browser browser, string email)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Page + "/forgot?lang=fi")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = email }),
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        using HttpResponseMessage answer = await browser.Http.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return Nonce().Replace(await answer.Content.ReadAsStringAsync(), string.Empty);
    }

    private static async Task OpenAsync(Browser browser, string link)
    {
        string page = await browser.Http.GetStringAsync(link);
        Assert.That(page, Does.Contain("autocomplete=\"new-password\""));
    }

    private static async Task ChooseAsync(Browser browser, string link, string password)
    {
        using HttpResponseMessage saved = await SubmitAsync(browser, link, password);
        Assert.That(saved.Headers.Location?.ToString(), Does.StartWith(Page + "?saved=1"), await saved.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> SubmitAsync(Browser browser, string link, string password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, link)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["new-password"] = password, ["repeat-password"] = password }),
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        return await browser.Http.SendAsync(request);
    }

    private async Task SignsInAsync(string email, string password, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using Browser browser = Open();
        using HttpResponseMessage login = await browser.LoginAsync(email, password);
        Assert.That(login.StatusCode, Is.EqualTo(expected));
    }

    [GeneratedRegex("nonce=\"[^\"]*\"")]
    private static partial Regex Nonce();
}
