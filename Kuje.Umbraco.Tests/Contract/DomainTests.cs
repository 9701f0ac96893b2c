using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Host names: each leads to a root and, where no language is asked for, to a culture.</summary>
[TestFixture]
public class DomainTests : ChangedSiteFixture
{
    private const string About = "a0cc57b8-ed41-570b-907f-ba2948ca28f4";
    private const string OtherAbout = "6e5df10e-0435-5340-9a7e-94845fe9e116";
    private static readonly Guid Home = new("119cfc23-3705-5861-8a0e-97197de36086");
    private static readonly Guid Other = new("11db677c-281f-5cbf-ae60-c06dfd3b7bbb");

    protected override async Task ChangeAsync()
    {
        await AssignAsync(Home, ("fi.example.org", "fi-FI"), ("sv.example.org", "sv-FI"), ("example.org/english", "en-US"));
        await AssignAsync(Other, ("toinen.example.org", "fi-FI"));
    }

    [TestCase("fi.example.org", "tietoa-meistae", About, "Tietoa meistä")]
    [TestCase("sv.example.org", "om-oss", About, "Om oss")]
    [TestCase("example.org", "english/about-us", About, "About us")]
    [TestCase("toinen.example.org", "tietoa-meistae", OtherAbout, "Tietoa meistä")]
    [TestCase("sv.example.org", "/", "119cfc23-3705-5861-8a0e-97197de36086", "Startsida")]
    [TestCase("toinen.example.org", "", "11db677c-281f-5cbf-ae60-c06dfd3b7bbb", "Toinen juuri")]
    public async Task Path_IsBelowTheHostsRoot_AndInItsCulture(string host, string path, string id, string name)
    {
        JsonNode item = await GetAsync("/content/item/" + path, ("Host", host));

        Assert.That((string)item["id"]!, Is.EqualTo(id));
        Assert.That((string)item["name"]!, Is.EqualTo(name));
    }

    [TestCase("fi.example.org", "om-oss")]
    [TestCase("sv.example.org", "tietoa-meistae")]
    [TestCase("toinen.example.org", "luettelo")]
    public async Task Path_OfAnotherHost_IsNotFound(string host, string path) =>
        Assert.That(await StatusAsync("/content/item/" + path, ("Host", host)), Is.EqualTo(404));

    [Test]
    public async Task Language_ThatIsAskedFor_GoesBeforeTheHosts()
    {
        JsonNode item = await GetAsync("/content/item/tietoa-meistae", ("Host", "sv.example.org"), ("Accept-Language", "fi-FI"));

        Assert.That((string)item["name"]!, Is.EqualTo("Tietoa meistä"));
    }

    [Test]
    public async Task StartItem_GoesBeforeTheHost()
    {
        JsonNode item = await GetAsync("/content/item/tietoa-meistae", ("Host", "fi.example.org"), ("Start-Item", Other.ToString()));

        Assert.That((string)item["id"]!, Is.EqualTo(OtherAbout));
    }

    [Test]
    public async Task Route_LeadsBack_OnItsHost()
    {
        foreach ((string host, string culture) in new[] { ("fi.example.org", "fi-FI"), ("sv.example.org", "sv-FI"), ("example.org", "en-US") })
        {
            JsonNode item = await GetAsync("/content/item/" + About, ("Host", host), ("Accept-Language", culture));
            string path = (string)item["route"]!["path"]!;
            JsonNode again = await GetAsync("/content/item" + path, ("Host", host));

            Assert.That((string)again["id"]!, Is.EqualTo(About), $"{host} {path}");
            Assert.That(((JsonObject)item["cultures"]!).Select(each => each.Key), Is.EquivalentTo(new[] { "fi-FI", "sv-FI", "en-US" }));
        }
    }

    [Test]
    public async Task Fetch_ByPath_IsBelowTheHostsRoot()
    {
        Assert.That(await NamesAsync("fetch=children:/&sort=name:asc", ("Host", "toinen.example.org")), Is.EqualTo(new[] { "Tietoa meistä" }));
        Assert.That(await NamesAsync("fetch=children:/&sort=name:asc", ("Host", "sv.example.org")), Does.Contain("Om oss").And.Not.Contain("Tietoa meistä"));
        Assert.That(await NamesAsync("fetch=ancestors:/om-oss", ("Host", "sv.example.org")), Is.EqualTo(new[] { "Startsida" }));
    }

    [Test]
    public async Task RenamedContent_RedirectsOnItsHost_InItsCultureOnly()
    {
        IContentService contents = Engine.Get<IContentService>();
        IContent page = contents.GetById(new Guid("d7e310ae-5874-58a7-ac22-48ad9c7cd59d"))!;
        string old = (string)(await GetAsync("/content/item/" + page.Key, ("Host", "fi.example.org")))["route"]!["path"]!;
        page.SetCultureName("Aivan uusi", "fi-FI");
        contents.Save(page);
        contents.Publish(page, ["fi-FI"]);

        using HttpResponseMessage moved = await SendAsync("/content/item" + old, ("Host", "fi.example.org"));
        Assert.That(moved.StatusCode, Is.EqualTo(HttpStatusCode.MovedPermanently));
        Assert.That(moved.Headers.Location!.ToString(), Does.Contain("aivan-uusi"));
        Assert.That(moved.Headers.GetValues("Location-Start-Item-Id").Single(), Is.EqualTo(Home.ToString()));
        Assert.That(await StatusAsync("/content/item" + old, ("Host", "toinen.example.org")), Is.EqualTo(404));
        Assert.That(await StatusAsync("/content/item" + old, ("Host", "sv.example.org")), Is.EqualTo(404));
    }

    private async Task AssignAsync(Guid root, params (string Name, string Culture)[] domains)
    {
        var assigned = await Engine.Get<IDomainService>().UpdateDomainsAsync(root, new DomainsUpdateModel
        {
            DefaultIsoCode = null,
            Domains = domains.Select(domain => new DomainModel { DomainName = domain.Name, IsoCode = domain.Culture }),
        });
        Assert.That(assigned.Success, assigned.Status.ToString());
    }
}
