using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Schema.Content;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using SignedInBrowser = Kuje.Umbraco.Tests.Embedded.ManagementApi.Browser;

namespace Kuje.Umbraco.Tests.Browser;

/// <summary>Kuje's own part of the backoffice as officers meet it, each in their language.</summary>
[TestFixture]
public class KujeSectionTests
{
    // Not among those that other tests change.
    private const string Choir = "kuje-uusimaa/activities/laulupiiri-porvoo";
    private const string Neighbours = "kuje-uusimaa/activities/naapuriateljee";

    // The element that has the focus, through all shadow roots, where it is on the start page.
    private const string Focused =
        "(() => { let at = document.activeElement, isOurs = false; while (at?.shadowRoot?.activeElement) { isOurs ||= at.tagName === 'KUJE-START'; at = at.shadowRoot.activeElement; } return isOurs ? at.tagName : ''; })()";

    private readonly Dictionary<string, string> _officers = [];

    [OneTimeSetUp]
    public async Task AddOfficersAsync()
    {
        using var administrator = new SignedInBrowser(BrowserSite.Address);
        await administrator.SignInAsync(BrowserSite.AdministratorEmail, BrowserSite.Password);
        foreach (var language in new[] { "fi", "sv-SE", "en-US" })
        {
            var email = $"toimitus-{language}@example.org";
            var id = Guid.NewGuid();
            var groups = new[] { new { id = Constants.Security.EditorGroupKey } };
            using var added = await administrator.Http.PostAsJsonAsync(
                SignedInBrowser.Api + "/user",
                new { id, kind = "Default", email, userName = email, name = "Toimitus", userGroupIds = groups });
            Assert.That(added.IsSuccessStatusCode, Is.True, await added.Content.ReadAsStringAsync());
            using var changed = await administrator.Http.PutAsJsonAsync(
                $"{SignedInBrowser.Api}/user/{id}",
                new
                {
                    email,
                    userName = email,
                    name = "Toimitus",
                    languageIsoCode = language,
                    userGroupIds = groups,
                    documentStartNodeIds = Array.Empty<object>(),
                    hasDocumentRootAccess = true,
                    mediaStartNodeIds = Array.Empty<object>(),
                    hasMediaRootAccess = true,
                    elementStartNodeIds = Array.Empty<object>(),
                    hasElementRootAccess = true,
                });
            Assert.That(changed.IsSuccessStatusCode, Is.True, await changed.Content.ReadAsStringAsync());
            using var reset = await administrator.Http.PostAsync($"{SignedInBrowser.Api}/user/{id}/reset-password", null);
            _officers[language] = (string)JsonNode.Parse(await reset.Content.ReadAsStringAsync())!["resetPassword"]!;
        }
    }

    [TestCase("fi", "Kulttuurihyvinvoinnin tilanne", "Uusi toiminta", "Taiteenlajeittain")]
    [TestCase("sv-SE", "Läget inom kulturvälbefinnandet", "Ny verksamhet", "Enligt konstform")]
    [TestCase("en-US", "Cultural wellbeing at a glance", "New activity", "By art form")]
    public async Task StartPage_SpeaksTheOfficersLanguage_AndIsAccessible(string language, string heading, string add, string figures)
    {
        await using var tab = await OpenAsync(language, "/umbraco/section/kuje");

        await Assertions.Expect(tab["kuje-start h1"]).ToHaveTextAsync(heading);
        await Assertions.Expect(tab["kuje-bars caption"].First).ToHaveTextAsync(figures);
        await Assertions.Expect(tab["kuje-start .create uui-button"].First).ToContainTextAsync(add);
        await tab.ShouldBeAccessibleAsync("kuje-start");
        tab.ShouldHaveNoProblems();
    }

    [Test]
    public async Task StartPage_LeadsToADocument_ByKeyboardAlone()
    {
        await using var tab = await OpenAsync("fi", "/umbraco/section/kuje");
        await tab["kuje-start details summary"].First.WaitForAsync();

        await TabToAsync(tab, "SUMMARY");
        await tab.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(tab, "A");
        await tab.Page.Keyboard.PressAsync("Enter");

        await tab.Page.WaitForURLAsync("**/workspace/document/edit/**");
        tab.ShouldHaveNoProblems();
    }

    [Test]
    public async Task NewActivity_IsMadeInTheListOfItsHub()
    {
        await using var tab = await OpenAsync("fi", "/umbraco/section/kuje");
        await tab["kuje-start .create uui-box"].Filter(new() { HasText = "Kymenlaakson" }).Locator("uui-button").First.ClickAsync();

        await tab.Page.WaitForURLAsync($"**/create/parent/document/{ContentKey.OfNode("kymenlaakso/activities")}/**");
        await tab["umb-document-workspace-editor"].WaitForAsync();
        tab.ShouldHaveNoProblems();
    }

    [Test]
    public async Task Figures_AreDownloadedAsCsv()
    {
        await using var tab = await OpenAsync("fi", "/umbraco/section/kuje");
        await tab["kuje-bars"].First.WaitForAsync();

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab["kuje-start .heading uui-button"].ClickAsync());

        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.That(lines[0], Is.EqualTo("Ryhmittely;Nimi;Määrä"));
        Assert.That(lines, Has.Some.StartsWith("Taiteenlajeittain;Musiikki;"));
    }

    [Test]
    public async Task Json_ShowsPublishedAndDraft_InTheLanguageChosen()
    {
        await using var tab = await OpenAsync("fi", Edit(Choir));
        await tab["umb-workspace-editor"].GetByRole(AriaRole.Tab, new() { Name = "JSON" }).ClickAsync();
        var sides = tab["kuje-json-view pre"];

        await Assertions.Expect(sides).ToHaveCountAsync(2);
        Assert.That(await sides.First.TextContentAsync(), Does.Contain("\"contentType\": \"kujeActivity\"").And.Contain("Laulupiiri"));
        await tab.ShouldBeAccessibleAsync("kuje-json-view");

        await tab["kuje-json-view select"].SelectOptionAsync("sv-FI");
        await tab["kuje-json-view code"].Filter(new() { HasText = "sv-FI" }).WaitForAsync();
        await Assertions.Expect(sides.First).Not.ToContainTextAsync("\"name\": \"Laulupiiri");
        tab.ShouldHaveNoProblems();
    }

    [Test]
    public async Task Schedule_ShowsTheNextTimes_AlsoOfWhatIsNotSaved()
    {
        await using var tab = await OpenAsync("fi", Edit(Choir));
        var views = tab["umb-workspace-editor"];
        await views.GetByRole(AriaRole.Tab, new() { Name = "Aika ja paikka" }).ClickAsync();
        await Assertions.Expect(tab["umb-block-list-entry ufm-kuje-times"].First).ToContainTextAsync("torstai 13.00–14.30");
        await tab["umb-block-list-entry #open-part[href^='/']"].First.ClickAsync();
        await tab["umb-block-workspace-editor input[type=time]"].First.FillAsync("06:25");
        await tab["umb-block-workspace-editor uui-button[color=positive]"].ClickAsync();

        await views.GetByRole(AriaRole.Tab, new() { Name = "Ajat" }).ClickAsync();
        var times = tab["kuje-schedule-view li"];
        await Assertions.Expect(times.First).ToContainTextAsync("6.25–");

        Assert.That(await times.CountAsync(), Is.LessThanOrEqualTo(10));
        await tab.ShouldBeAccessibleAsync("kuje-schedule-view");
        tab.ShouldHaveNoProblems();
    }

    [Test]
    public async Task Publishing_IsRefusedWithTheReason_InTheOfficersLanguage()
    {
        await using var tab = await OpenAsync("sv-SE", Edit(Neighbours));
        await tab["umb-workspace-editor"].GetByRole(AriaRole.Tab, new() { Name = "Deltagande" }).ClickAsync();
        var numbers = tab["input[type=number]"];
        await numbers.Nth(0).FillAsync("50");
        await numbers.Nth(1).FillAsync("20");
        await new DocumentEditor(tab).Action("SaveAndPublish").ClickAsync();
        await tab["umb-document-publish-modal, umb-document-save-modal"].Locator("uui-button[look=primary]:not([disabled])").ClickAsync();

        await tab.Page.GetByText("Den övre åldersgränsen är lägre än den nedre.").First.WaitForAsync();
        await tab.Page.GetByText("Kan inte publiceras").First.WaitForAsync();
    }

    private static string Edit(string path) => $"/umbraco/section/content/workspace/document/edit/{ContentKey.OfNode(path)}";

    private static async Task TabToAsync(BackofficeTab tab, string element)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            if (await tab.Page.EvaluateAsync<string>(Focused) == element)
            {
                return;
            }
        }

        Assert.Fail($"The Tab key never came to {element}.");
    }

    private async Task<BackofficeTab> OpenAsync(string language, string address)
    {
        var tab = await BrowserSite.OpenAsync(language);
        await tab.SignInAsync($"toimitus-{language}@example.org", _officers[language], address);
        return tab;
    }
}
