using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Fields, filters, sorts and selectors of a site's own, and how soon queries see a change.</summary>
[TestFixture]
public class ExtensionPointTests : RecordedCasesFixture
{
    private static readonly Guid List = new("50cd722d-9cc6-5d70-a419-0dbc4493406c");

    [Test]
    public async Task Sort_OrdersByTheSitesOwnField() =>
        Assert.That(await NamesAsync("fetch=children:luettelo&sort=testRank:asc&take=3"), Is.EqualTo(new[] { "Äiti", "Beeta", "Gamma" }));

    [Test]
    public async Task Filter_ComparesTheSitesOwnField() =>
        Assert.That(await NamesAsync("filter=testRank>40&sort=testRank:desc"), Does.Contain("Örkki").And.Not.Contain("Gamma"));

    [Test]
    public async Task Selector_FindsByTheSitesOwnField() =>
        Assert.That(await NamesAsync("fetch=testRank:20"), Is.EqualTo(new[] { "Gamma" }));

    [Test]
    public async Task TheVeryNextQuery_SeesAChange_AndNeverADraft()
    {
        await NamesAsync("fetch=testRank:1");
        IContentService contents = Engine.Get<IContentService>();
        IContent item = contents.Create("Uusin", List, "ctrItem");
        item.SetValue("rank", 777);
        contents.Save(item);
        Assert.That(await NamesAsync("fetch=testRank:777"), Is.Empty, "a draft");

        contents.Publish(item, ["*"]);
        Assert.That(await NamesAsync("fetch=testRank:777"), Is.EqualTo(new[] { "Uusin" }), "published");

        item.SetValue("rank", 778);
        contents.Save(item);
        Assert.That(await NamesAsync("fetch=testRank:778"), Is.Empty, "a draft of published content");
        Assert.That(await NamesAsync("fetch=testRank:777"), Is.EqualTo(new[] { "Uusin" }), "still published");

        contents.Unpublish(item);
        Assert.That(await NamesAsync("filter=name:Uusin"), Is.Empty, "unpublished");

        contents.Publish(item, ["*"]);
        Assert.That(await NamesAsync("fetch=testRank:778"), Is.EqualTo(new[] { "Uusin" }), "published again");
        contents.MoveToRecycleBin(item);
        Assert.That(await NamesAsync("filter=name:Uusin"), Is.Empty, "trashed");
        contents.Delete(item);
    }

    private async Task<string[]> NamesAsync(string query)
    {
        string json = await Http.GetStringAsync("/umbraco/delivery/api/v2/content?fields=&" + query);
        return [.. ((JsonArray)JsonNode.Parse(json)!["items"]!).Select(item => (string)item!["name"]!)];
    }
}
