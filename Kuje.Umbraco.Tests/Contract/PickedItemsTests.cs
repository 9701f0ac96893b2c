using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>What pickers, links and blocks show of other items: what there is of them now, in the language of the request.</summary>
[TestFixture]
public class PickedItemsTests : ChangedSiteFixture
{
    private const string Editors = "426b4e2c-6a4b-506d-a3d8-57e9abb8d624";
    private const string About = "a0cc57b8-ed41-570b-907f-ba2948ca28f4";
    private const string Pickers = $"/content/item/{Editors}?fields=properties[mp1,mpn,mntpm,links,blocks]&expand=properties[$all]";

    [Test]
    public async Task MediaInTheBin_AreLeftOut_AndComeBack()
    {
        IMediaService mediaService = Engine.Get<IMediaService>();
        JsonNode before = await GetAsync(Pickers);
        var picked = ((JsonArray)before["properties"]!["mp1"]!).Concat((JsonArray)before["properties"]!["mpn"]!).Concat((JsonArray)before["properties"]!["mntpm"]!)
            .Select(item => (Guid)item!["id"]!)
            .Distinct()
            .ToArray();
        Assert.That(picked, Is.Not.Empty);
        var parents = new Dictionary<Guid, int>();
        foreach (Guid id in picked)
        {
            IMedia media = mediaService.GetById(id)!;
            parents[id] = media.ParentId;
            Assert.That(mediaService.MoveToRecycleBin(media).Success);
        }

        JsonNode trashed = await GetAsync(Pickers);
        foreach (string property in new[] { "mp1", "mpn", "mntpm" })
            Assert.That((JsonArray)trashed["properties"]![property]!, Is.Empty, property);
        foreach (Guid id in picked)
            Assert.That(trashed["properties"]!.ToJsonString(), Does.Not.Contain(id.ToString()));

        foreach ((Guid id, int parent) in parents)
            Assert.That(mediaService.Move(mediaService.GetById(id)!, parent).Success);
        Assert.That(Ids(await GetAsync(Pickers), "mpn"), Is.EqualTo(Ids(before, "mpn")));
    }

    [Test]
    public async Task ContentThatIsUnpublished_IsLeftOut_AndComesBack()
    {
        IContentService contents = Engine.Get<IContentService>();
        string address = $"/content/item/{Editors}?fields=properties[cp,mntp,links]";
        JsonNode before = await GetAsync(address);
        Guid id = (Guid)before["properties"]!["cp"]!["id"]!;
        IContent picked = contents.GetById(id)!;
        Assert.That(contents.Unpublish(picked).Success);
        JsonNode without = await GetAsync(address);

        Assert.That(without["properties"]!["cp"], Is.Null);
        Assert.That(without["properties"]!.ToJsonString(), Does.Not.Contain(id.ToString()));

        Assert.That(contents.Publish(contents.GetById(id)!, ["*"]).Success);
        Assert.That((Guid)(await GetAsync(address))["properties"]!["cp"]!["id"]!, Is.EqualTo(id));
    }

    [Test]
    public async Task LinksInsideInvariantContent_AreInTheLanguageOfTheRequest()
    {
        string address = $"/content/item/{Editors}?fields=properties[cp,links,rich,blocks]&expand=properties[$all]";
        foreach (string culture in new[] { "fi-FI", "sv-FI", "en-US", "sv-FI", "fi-FI" })
        {
            string path = (string)(await GetAsync("/content/item/" + About, ("Accept-Language", culture)))["route"]!["path"]!;
            JsonNode properties = (await GetAsync(address, ("Accept-Language", culture)))["properties"]!;
            string[] routes = [.. Routes(properties, new Guid(About))];

            Assert.That(routes, Is.Not.Empty, culture);
            Assert.That(routes.Distinct(), Is.EqualTo(new[] { path }), culture);
        }
    }

    [TestCase("properties[blocks[properties[page[properties[title]]]]]", "title")]
    [TestCase("properties[blocks[properties[page[properties[code,title]]]]]", "title|code")]
    [TestCase("properties[blocks[properties[page]]]", "*")]
    public async Task FieldsInsideBlocks_LimitWhatIsPickedThere(string fields, string expected)
    {
        JsonNode item = await GetAsync($"/content/item/{Editors}?expand=properties[blocks[properties[page]]]&fields={fields}");
        JsonObject[] pages = [.. ((JsonArray)item["properties"]!["blocks"]!["items"]!)
            .Select(block => block!["content"]!["properties"]!["page"])
            .OfType<JsonObject>()];

        Assert.That(pages, Is.Not.Empty);
        foreach (JsonObject page in pages)
        {
            string[] shown = [.. ((JsonObject)page["properties"]!).Select(property => property.Key)];
            if (expected == "*")
                Assert.That(shown, Has.Length.GreaterThan(1));
            else
                Assert.That(shown, Is.SubsetOf(expected.Split('|')).And.Contain("title"));
        }
    }

    private static Guid[] Ids(JsonNode item, string property) => [.. ((JsonArray)item["properties"]![property]!).Select(picked => (Guid)picked!["id"]!)];

    /// <summary>The paths of all places that show or link to a document.</summary>
    private static IEnumerable<string> Routes(JsonNode? node, Guid id) => node switch
    {
        JsonObject json => (ShowsOrLinks(json, id) && json["route"]?["path"] is { } path ? [(string)path!] : Enumerable.Empty<string>())
            .Concat(json.SelectMany(member => Routes(member.Value, id))),
        JsonArray array => array.SelectMany(item => Routes(item, id)),
        _ => [],
    };

    private static bool ShowsOrLinks(JsonObject json, Guid id) =>
        ((string?)json["id"] ?? (string?)json["destinationId"]) is { } own && Guid.TryParse(own, out Guid found) && found == id;
}
