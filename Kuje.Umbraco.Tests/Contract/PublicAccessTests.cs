using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Content behind a member login: nobody is logged in over this engine's Delivery API, so nobody gets it.</summary>
[TestFixture]
public class PublicAccessTests : ChangedSiteFixture
{
    private const string Home = "119cfc23-3705-5861-8a0e-97197de36086";
    private const string About = "a0cc57b8-ed41-570b-907f-ba2948ca28f4";
    private const string Team = "e0eebc61-fff0-577a-8a42-b2ffe44945d2";
    private const string Alfa = "9e59e60f-20b1-55b4-bf1f-4c3f52d916e5";

    [Test]
    public async Task Protection_ClosesABranch_FromTheVeryNextRequest_AndOpensItAgain()
    {
        string[] items = ["/content/item/" + About, "/content/item/tietoa-meistae", "/content/item/" + Team, "/content/item/tietoa-meistae/tyoeryhmae", $"/content/items?id={Alfa}&id={Team}"];
        string list = $"/content?fetch=descendants:{Home}&take=100&fields=";
        foreach (string item in items)
            Assert.That(await StatusAsync(item), Is.EqualTo(200), item);
        JsonNode open = await GetAsync(list);

        IPublicAccessService access = Engine.Get<IPublicAccessService>();
        IContentService contents = Engine.Get<IContentService>();
        var entry = new PublicAccessEntry(contents.GetById(new Guid(About))!, contents.GetById(new Guid(Alfa))!, contents.GetById(new Guid(Home))!, []);
        entry.AddRule("members", "MemberRole");
        Assert.That(access.Save(entry).Success);
        foreach (string item in items)
        {
            Assert.That(await StatusAsync(item), Is.EqualTo(401), item);
            Assert.That(await StatusAsync(item, ("Api-Key", ContractSite.ApiKey), ("Preview", "true")), Is.EqualTo(401), "preview of " + item);
        }

        JsonNode closed = await GetAsync(list);
        Assert.That((int)closed["total"]!, Is.EqualTo((int)open["total"]! - 2));
        Assert.That(Ids(closed), Does.Not.Contain(About).And.Not.Contain(Team));
        Assert.That(await StatusAsync($"/content/items?id={Alfa}"), Is.EqualTo(200));

        Assert.That(access.Delete(entry).Success);
        foreach (string item in items)
            Assert.That(await StatusAsync(item), Is.EqualTo(200), item);
        Assert.That((int)(await GetAsync(list))["total"]!, Is.EqualTo((int)open["total"]!));
    }

    private static IEnumerable<string> Ids(JsonNode page) => ((JsonArray)page["items"]!).Select(item => (string)item!["id"]!);
}
