using Microsoft.Playwright;

namespace Kuje.Umbraco.Tests.Browser;

/// <summary>What users change of themselves.</summary>
[TestFixture]
public class ProfileTests
{
    [Test]
    public async Task Language_IsChosenByAnybody_AndHoldsAtOnceAndLater()
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync();
        await tab.SignInAsync(BrowserSite.WriterEmail);
        await tab["umb-current-user-header-app uui-button"].ClickAsync();
        ILocator language = tab["profile-language"];
        await language.Locator("select").SelectOptionAsync("sv");
        ILocator sections = tab["umb-backoffice-header-sections"];
        await Assertions.Expect(sections).ToContainTextAsync("Innehåll");
        await tab.ShouldBeAccessibleAsync("profile-language");

        await language.Locator("select").SelectOptionAsync("fi");
        await Assertions.Expect(sections).ToContainTextAsync("Sisältö");
        await tab.Page.ReloadAsync();
        await Assertions.Expect(sections).ToContainTextAsync("Sisältö");
        tab.ShouldHaveNoProblems();
    }
}
