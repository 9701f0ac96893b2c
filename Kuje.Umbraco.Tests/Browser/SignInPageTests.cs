using Microsoft.Playwright;

namespace Kuje.Umbraco.Tests.Browser;

/// <summary>The sign-in page as people meet it.</summary>
[TestFixture]
public class SignInPageTests
{
    [Test]
    public async Task SignIn_OpensTheBackoffice_WithoutAnErrorOrFailedRequest()
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync();
        await tab.SignInAsync(BrowserSite.AdministratorEmail, address: "/umbraco/section/content");
        await tab["umb-tree-item"].First.WaitForAsync();

        tab.ShouldHaveNoProblems();
    }

    [TestCase("fi-FI", "Kirjaudu sisään")]
    [TestCase("sv-FI", "Logga in")]
    [TestCase("en-GB", "Sign in")]
    [TestCase("de-DE", "Kirjaudu sisään")]
    public async Task Page_SpeaksTheReadersLanguage_AndIsAccessible(string language, string heading)
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync(language);
        await tab.Page.GotoAsync("/umbraco/login");

        Assert.That(await tab["h1"].TextContentAsync(), Is.EqualTo(heading));
        await tab.ShouldBeAccessibleAsync();
        tab.ShouldHaveNoProblems();
    }

    [Test]
    public async Task WrongPassword_IsSaidAtTheFields_AndThePageStaysAccessible()
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync();
        await tab.Page.GotoAsync("/umbraco/login");
        await BackofficeTab.SubmitSignInAsync(tab.Page, "tuntematon@example.org", "väärä salasana");
        await tab["[role=alert]"].WaitForAsync();
        await Assertions.Expect(tab["#password"]).ToBeFocusedAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(await tab["#username"].InputValueAsync(), Is.EqualTo("tuntematon@example.org"));
            Assert.That(await tab["#password"].GetAttributeAsync("aria-describedby"), Is.EqualTo("problem"));
            Assert.That(await tab["#password"].GetAttributeAsync("aria-invalid"), Is.EqualTo("true"));
            Assert.That(await tab.Page.TitleAsync(), Does.StartWith("Virhe"));
        });
        await tab.ShouldBeAccessibleAsync();
    }

    [Test]
    public async Task Page_WorksWithoutScripts_ByKeyboardAlone()
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync(javaScript: false);
        await tab.Page.GotoAsync("/umbraco/login");
        await tab["#username"].FocusAsync();
        await tab.Page.Keyboard.TypeAsync(BrowserSite.AdministratorEmail);
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.TypeAsync(BrowserSite.Password);
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.WaitForURLAsync("**/umbraco");
        Assert.That(await tab["noscript"].TextContentAsync(), Does.Contain("JavaScript"));
    }

    [Test]
    public async Task Page_NeedsNoSidewaysScrolling_AtFourTimesTheSize()
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync();
        await tab.Page.SetViewportSizeAsync(320, 256);
        await tab.Page.GotoAsync("/umbraco/login");

        Assert.That(await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(320));
    }

    [Test]
    public async Task SignOut_EndsTheSession_AndSaysSo()
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync();
        await tab.SignInAsync(BrowserSite.AdministratorEmail, address: "/umbraco/section/content");
        await tab["umb-tree-item"].First.WaitForAsync();
        await tab["umb-current-user-header-app"].ClickAsync();
        await tab["umb-current-user-modal uui-button[look=primary]"].ClickAsync();
        await tab.Page.WaitForURLAsync("**/umbraco/logout");

        Assert.That(await tab["h1"].TextContentAsync(), Is.EqualTo("Olet kirjautunut ulos"));
        await tab.ShouldBeAccessibleAsync();
        IAPIResponse user = await tab.Page.Context.APIRequest.GetAsync(
            "/umbraco/management/api/v1/user/current", new() { Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer [redacted]" } });
        Assert.That(user.Status, Is.EqualTo(401));
    }
}
