using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kuje.Umbraco.Tests.Site;

/// <summary>The site with its demo content as a newcomer starts it, and as it is after a kill and a second start.</summary>
[NonParallelizable]
public class RestartTests
{
    private string _folder = null!;
    private SiteProcess _site = null!;
    private Dictionary<string, string> _before = null!;
    private string _firstOutput = null!;

    [OneTimeSetUp]
    public async Task StartTwiceAsync()
    {
        _folder = SiteProcess.NewFolder();
        await using (SiteProcess first = await SiteProcess.Start(_folder).ReadyAsync())
        {
            _before = await ReadAsync(first.Client);
            await first.KillAsync();
            _firstOutput = first.Output + first.Errors;
        }

        _site = await SiteProcess.Start(_folder).ReadyAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task SecondStart_ShowsTheSameContent()
    {
        Dictionary<string, string> after = await ReadAsync(_site.Client);

        Assert.That(_before, Has.Count.GreaterThan(3 * 50));
        Assert.That(after.Keys, Is.EquivalentTo(_before.Keys));
        Assert.That(after.Where(page => page.Value != _before[page.Key]).Select(page => page.Key), Is.Empty);
    }

    [Test]
    public void Password_IsShownAtTheFirstStartOnly()
    {
        Assert.That(_firstOutput.Split("password: "), Has.Length.EqualTo(2));
        Assert.That(_site.Output + _site.Errors, Does.Not.Contain("password: "));
    }

    [Test]
    public void Starts_LogNoWarning() =>
        Assert.That((_firstOutput + _site.Output + _site.Errors).Split('\n'), Has.None.StartsWith("warn:").And.None.StartsWith("fail:").And.None.StartsWith("crit:"));

    [TestCase("fi", "Muokkaa sisältöä")]
    [TestCase("sv", "Redigera innehåll")]
    [TestCase("en", "Edit content")]
    public async Task LandingPage_IsValidAndInTheReadersLanguage(string language, string heading)
    {
        IHtmlDocument asked = await LandingPageAsync($"/?lang={language}", acceptLanguage: null);
        IHtmlDocument accepted = await LandingPageAsync("/", acceptLanguage: $"{language}-XX, de;q=0.5");

        Assert.That(asked.DocumentElement.GetAttribute("lang"), Is.EqualTo(language));
        Assert.That(accepted.DocumentElement.GetAttribute("lang"), Is.EqualTo(language));
        Assert.That(asked.Title, Is.Not.Empty);
        Assert.That(asked.QuerySelectorAll("h1"), Has.Length.EqualTo(1));
        Assert.That(asked.QuerySelectorAll("h2").Select(h => h.TextContent), Does.Contain(heading));
        Assert.That(asked.QuerySelectorAll("main"), Has.Length.EqualTo(1));
        Assert.That(asked.QuerySelectorAll("[aria-current]").Select(a => a.GetAttribute("lang")), Is.EqualTo(new[] { language }));
        Assert.That(asked.QuerySelector("a")!.GetAttribute("href"), Is.EqualTo("#" + asked.QuerySelector("main")!.Id));
        Assert.That(asked.QuerySelectorAll("[id]").Select(e => e.Id), Is.Unique);
    }

    [Test]
    public async Task LandingPage_IsFinnish_WhenTheReaderSaysNothingOrSomethingElse()
    {
        foreach (string? language in new[] { null, "de", "*" })
            Assert.That((await LandingPageAsync("/", language)).DocumentElement.GetAttribute("lang"), Is.EqualTo("fi"), language);
        Assert.That((await LandingPageAsync("/?lang=xx", null)).DocumentElement.GetAttribute("lang"), Is.EqualTo("fi"));
    }

    [Test]
    public async Task LandingPage_LeadsToTheJsonOfEachHub()
    {
        IHtmlDocument page = await LandingPageAsync("/", acceptLanguage: null);
        var links = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.That(links, Has.Member("/umbraco"));
        var types = new List<string>();
        foreach (string link in links.Where(link => link.StartsWith("/umbraco/delivery/", StringComparison.Ordinal)))
        {
            JsonNode json = (await _site.Client.GetFromJsonAsync<JsonNode>(link))!;
            types.Add((string?)json["contentType"] ?? "list");
        }

        Assert.That(types.Count(type => type == "kujeHub"), Is.EqualTo(2));
        Assert.That(types, Has.Member("list"));
    }

    /// <summary>Every published item in each language, by address, as it is sent.</summary>
    private static async Task<Dictionary<string, string>> ReadAsync(HttpClient client)
    {
        var items = new Dictionary<string, string>();
        foreach (string culture in new[] { "fi-FI", "sv-FI", "en-US" })
        {
            var total = 1;
            for (var skip = 0; skip < total; skip += 50)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"/umbraco/delivery/api/v2/content?skip={skip}&take=50&expand=properties[$all]");
                request.Headers.Add("Accept-Language", culture);
                using HttpResponseMessage answer = await client.SendAsync(request);
                JsonNode page = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
                total = (int)page["total"]!;
                foreach (JsonNode? item in page["items"]!.AsArray())
                    items.Add($"{culture} {item!["id"]}", item.ToJsonString());
            }
        }

        return items;
    }

    private async Task<IHtmlDocument> LandingPageAsync(string path, string? acceptLanguage)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (acceptLanguage is not null)
            request.Headers.Add("Accept-Language", acceptLanguage);
        using HttpResponseMessage answer = await _site.Client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType, Is.EqualTo(MediaTypeHeaderValue.Parse("text/html; charset=utf-8")));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
        Assert.That(answer.Headers.Vary, Does.Contain("Accept-Language"));
        // Strict: throws on what is not valid.
        return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
