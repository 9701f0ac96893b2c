using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Kuje.Umbraco.Tests.Browser;

/// <summary>What a communications officer does in a day, in the browser, from signing in to the JSON that other sites read.</summary>
[TestFixture]
public class OfficersDayTests
{
    private const string Hub = "Kymenlaakson Terveyttä kulttuurista";
    private const string Authorization = "Bearer [redacted]";

    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNkYPhfz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC");

    [Test]
    public async Task Day_GoesFromSignInToJson_WithoutAnErrorOrFailedRequest()
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync();
        var editor = new DocumentEditor(tab);
        await tab.SignInAsync(BrowserSite.OfficerEmail);

        // An organisation with a logo
        await editor.OpenHubAsync(Hub);
        await editor.CreateAsync("Toimijat", "Aamukuoro ry");
        await editor.WriteAsync("summary", "Kuoro kaikille.");
        await editor.ChooseAsync("organisationKind", "association");
        await editor.PickAsync("artForms", "Musiikki");
        await editor.OpenTabAsync("kuje-tabpictures");
        ILocator logo = await editor.AddBlockAsync("logo");
        await editor.UploadImageAsync(logo, "aamukuoro.png", Picture);
        await logo.Locator("[data-mark='property:alt'] input, [data-mark='property:altText'] input").First.FillAsync("Aamukuoron logo");
        await DocumentEditor.SubmitAsync(logo);
        await editor.PublishAsync();
        Guid organisation = editor.Id;
        JsonNode published = (await ReadAsync(organisation, "fi-FI"))!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)published["name"], Is.EqualTo("Aamukuoro ry"));
            Assert.That(published["properties"]!["logo"]!.ToJsonString(), Does.Contain("aamukuoro").And.Contain("Aamukuoron logo"));
        });

        // An activity of it: every Monday, two art forms
        await editor.CreateAsync("Toiminta", "Aamulaulut");
        await editor.WriteAsync("summary", "Laulamme yhdessä aamuisin.");
        await editor.PickBySearchAsync("organisations", "Aamukuoro", "Aamukuoro ry");
        await editor.ChooseAsync("status", "running");
        await editor.PickAsync("artForms", "Musiikki", "Sanataide");
        await editor.PickAsync("activityForms", "Avoin ryhmä");
        await editor.OpenTabAsync("kuje-tabschedule");
        ILocator rule = await editor.AddBlockAsync("schedule");
        await rule.Locator("[data-mark='property:scheduleKind'] select").SelectOptionAsync("weekly");
        await rule.Locator("[data-mark='property:weekdays']").GetByText("maanantai", new() { Exact = true }).ClickAsync();
        await rule.Locator("[data-mark='property:startTime'] input").First.FillAsync("09:30");
        await DocumentEditor.SubmitAsync(rule);
        await editor.ChooseAsync("attendanceMode", "onSite");
        await editor.OpenTabAsync("kuje-tabparticipation");
        await editor.ChooseAsync("threshold", "openToAll");
        await editor.ChooseAsync("registrationKind", "none");
        await editor.ChooseAsync("priceKind", "free");
        await editor.PublishAsync();
        Guid activity = editor.Id;
        JsonNode read = (await ReadAsync(activity, "fi-FI"))!["properties"]!;
        Assert.Multiple(() =>
        {
            Assert.That(read["artForms"]!.AsArray().Select(form => (string?)form!["name"]), Is.EqualTo(new[] { "Musiikki", "Sanataide" }));
            Assert.That(read["organisations"]!.ToJsonString(), Does.Contain("Aamukuoro ry"));
            Assert.That(read["schedule"]!.ToJsonString(), Does.Contain("monday"));
        });

        // In Swedish, too
        await editor.OpenAsync(activity, "sv-FI");
        await editor.Name.FillAsync("Morgonsång");
        await editor.WriteAsync("summary", "Vi sjunger på morgonen.");
        await editor.PublishAsync();
        Assert.That((string?)(await ReadAsync(activity, "sv-FI"))!["name"], Is.EqualTo("Morgonsång"));

        // A second version, and back to the first
        await editor.OpenAsync(activity, "fi-FI");
        await editor.WriteAsync("summary", "Laulamme iltaisin.");
        await editor.PublishAsync();
        Assert.That((string?)(await ReadAsync(activity, "fi-FI"))!["properties"]!["summary"], Is.EqualTo("Laulamme iltaisin."));
        ILocator versions = await editor.ActAsync("Umb.EntityAction.Document.Rollback", "umb-rollback-modal");
        ILocator version = versions.Locator(".rollback-item");
        await Assertions.Expect(version.Nth(0)).ToContainClassAsync("active");
        await version.Nth(1).ClickAsync();
        await Assertions.Expect(version.Nth(1)).ToContainClassAsync("active");
        await DocumentEditor.SubmitAsync(versions);
        await Assertions.Expect(editor.Property("summary").Locator("textarea")).ToHaveValueAsync("Laulamme yhdessä aamuisin.");

        // Not to be seen, then again from a day in spring on
        await editor.SubmitAsync(await editor.ActAsync("Umb.EntityAction.Document.Unpublish", "umb-document-unpublish-modal"), "/unpublish");
        Assert.That(await ReadAsync(activity, "fi-FI"), Is.Null);
        await tab.Page.ReloadAsync();
        await editor.Property("summary").Locator("textarea").WaitForAsync();
        await tab["umb-workspace-action"].Filter(new() { Has = editor.Action("SaveAndPublish") }).Locator("#popover-trigger").ClickAsync();
        await tab["umb-workspace-action-menu-item"].Filter(new() { HasText = "Ajasta" }).First.ClickAsync();
        ILocator schedule = tab["umb-document-schedule-modal"];
        // The language at hand is selected already, in most ways to this dialogue.
        ILocator finnish = schedule.Locator("uui-menu-item").Filter(new() { HasText = "suomi" }).First;
        await finnish.WaitForAsync();
        if (await finnish.GetAttributeAsync("selected") is null)
            await finnish.ClickAsync();
        await schedule.Locator("input[type=datetime-local]:visible").First.FillAsync($"{DateTime.Today.Year + 1}-03-01T09:00");
        await editor.SubmitAsync(schedule, "/publish");
        Assert.That(await ReadAsync(activity, "fi-FI"), Is.Null);

        // To the bin and back
        await editor.OpenAsync(organisation, "fi-FI");
        await editor.SubmitAsync(
            await editor.ActAsync("Umb.EntityAction.Document.RecycleBin.Trash", "umb-trash-with-relation-confirm-modal"), "/move-to-recycle-bin");
        Assert.That(await ReadAsync(organisation, "fi-FI"), Is.Null);
        await tab.Page.ReloadAsync();
        await editor.SubmitAsync(await editor.ActAsync("Umb.EntityAction.Document.RecycleBin.Restore", "umb-restore-from-recycle-bin-modal"), "/restore");
        await editor.OpenAsync(organisation, "fi-FI");
        await editor.PublishAsync();
        Assert.That((string?)(await ReadAsync(organisation, "fi-FI"))!["name"], Is.EqualTo("Aamukuoro ry"));

        tab.ShouldHaveNoProblems();
    }

    [Test]
    public async Task Writer_IsOfferedNoPublishing_AndTheApiRefusesIt()
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync();
        var editor = new DocumentEditor(tab);
        await tab.SignInAsync(BrowserSite.WriterEmail);
        Guid document = await AnyAsync("kujeOrganisation");
        await editor.OpenAsync(document, "fi-FI");
        await tab.Marked("workspace-action:Umb.WorkspaceAction.Document.Save").WaitForAsync();

        await Assertions.Expect(tab.Marked("workspace-action:Umb.WorkspaceAction.Document.SaveAndPublish")).ToHaveAttributeAsync("disabled", string.Empty);
        IAPIResponse refused = await tab.Page.Context.APIRequest.PutAsync($"/umbraco/management/api/v1/document/{document}/publish", new()
        {
            Headers = new Dictionary<string, string> { ["Authorization"] = Authorization },
            DataObject = new { publishSchedules = new[] { new { culture = "fi-FI" } } },
        });
        Assert.That(refused.Status, Is.EqualTo(403));
        tab.ShouldHaveNoProblems();
    }

    [Test]
    public async Task ExpiredSession_LosesNoTypedText()
    {
        await using BackofficeTab tab = await BrowserSite.OpenAsync();
        var editor = new DocumentEditor(tab);
        await tab.SignInAsync(BrowserSite.OfficerEmail);
        Guid document = await AnyAsync("kujeStory");
        await editor.OpenAsync(document, "fi-FI");
        await editor.WriteAsync("summary", "Kesken jäänyt lause");

        // The session ends elsewhere: another tab signs out, or it is too old.
        await tab.Page.Context.ClearCookiesAsync();
        await editor.Action("Save").ClickAsync();
        await DocumentEditor.SubmitAsync(tab["umb-document-save-modal"]);
        ILocator dialogue = tab["umb-app-auth-modal"];
        IPage window = await tab.Page.RunAndWaitForPopupAsync(() => dialogue.Locator("#auth-provider-button").ClickAsync());
        await BackofficeTab.SubmitSignInAsync(window, BrowserSite.OfficerEmail);
        await dialogue.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.That(await editor.Property("summary").Locator("textarea").InputValueAsync(), Is.EqualTo("Kesken jäänyt lause"));
        await editor.SaveAsync();
    }

    private static async Task<JsonNode?> ReadAsync(Guid id, string culture)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/umbraco/delivery/api/v2/content/item/{id}");
        request.Headers.Add("Accept-Language", culture);
        using HttpResponseMessage response = await BrowserSite.Http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync());
    }

    private static async Task<Guid> AnyAsync(string type)
    {
        JsonNode page = JsonNode.Parse(await BrowserSite.Http.GetStringAsync($"/umbraco/delivery/api/v2/content?filter=contentType:{type}&take=1"))!;
        return Guid.Parse((string)page["items"]![0]!["id"]!);
    }
}
