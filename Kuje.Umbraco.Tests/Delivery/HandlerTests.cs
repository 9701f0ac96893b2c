using System.Text.Json.Nodes;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Kuje's filters, selectors and sorts in Umbraco's own Delivery API give what the Directory API gives.</summary>
[NonParallelizable]
internal sealed class HandlerTests
{
    [TestCase("artForm:music", "artForm=music")]
    [TestCase("artForm:musiikki,dance", "artForm=music,dance")]
    [TestCase("municipality:helsinki", "municipality=helsinki")]
    [TestCase("region:uusimaa", "region=uusimaa")]
    [TestCase("free:true", "price=free")]
    [TestCase("free:false", "price=paid")]
    [TestCase("price:kaikukortti", "price=kaikukortti")]
    [TestCase("mode:ONLINE", "mode=online")]
    [TestCase("status:onbreak", "status=onBreak")]
    [TestCase("language:sv", "language=sv")]
    [TestCase("weekday:mon", "weekday=mon")]
    [TestCase("threshold:open", "threshold=open")]
    [TestCase("organisation:pro-lapinlahti-ry", "organisation=pro-lapinlahti-ry")]
    [TestCase("targetGroup:adults", "targetGroup=adults")]
    public async Task Filter_FindsWhatTheDirectoryFinds(string filter, string parameter)
    {
        string[] expected = [.. Ids(await GetAsync($"activities?take=100&{parameter}"))];
        Assert.That(expected, Is.Not.Empty);
        Assert.That(Ids(await ContentAsync($"filter={Uri.EscapeDataString(filter)}")), Is.EquivalentTo(expected));
    }

    [Test]
    public async Task Filter_FindsTheOthers_WithAnExclamationMark()
    {
        int all = (await ContentAsync(string.Empty))["total"]!.GetValue<int>();
        int music = (await ContentAsync("filter=artForm:music"))["total"]!.GetValue<int>();
        Assert.That((await ContentAsync("filter=artForm:!music"))["total"]!.GetValue<int>(), Is.EqualTo(all - music));
    }

    [Test]
    public async Task Filter_FindsByHub()
    {
        string hub = Editor.Id("kymenlaakso");
        Assert.That(Ids(await ContentAsync($"filter=hub:{hub}")), Is.EquivalentTo(Ids(await GetAsync($"activities?take=100&hub={hub}"))));
    }

    [Test]
    public async Task Filter_FindsNothing_ForATermThatIsNotThere() =>
        Assert.That((await ContentAsync("filter=artForm:jazz"))["total"]!.GetValue<int>(), Is.Zero);

    [TestCase("activitiesOf:pro-lapinlahti-ry", "organisation=pro-lapinlahti-ry")]
    [TestCase("activitiesIn:espoo", "municipality=espoo")]
    [TestCase("activitiesIn:kymenlaakso", "region=kymenlaakso")]
    public async Task Selector_FindsWhatTheDirectoryFinds(string selector, string parameter) =>
        Assert.That(
            Ids(await ContentAsync($"fetch={selector}", onlyActivities: false)),
            Is.Not.Empty.And.EquivalentTo(Ids(await GetAsync($"activities?take=100&{parameter}"))));

    [Test]
    public async Task Sort_IsByTheNextOccurrence()
    {
        string[] expected = [.. (await GetAsync("activities?take=100&sort=nextOccurrence"))["items"]!.AsArray()
            .Where(item => item!["nextOccurrence"] is not null).Select(item => item!["nextOccurrence"]!["start"]!.GetValue<string>())];
        Dictionary<string, string> starts = (await GetAsync("activities?take=100"))["items"]!.AsArray().Where(item => item!["nextOccurrence"] is not null)
            .ToDictionary(item => item!["id"]!.GetValue<string>(), item => item!["nextOccurrence"]!["start"]!.GetValue<string>());
        string[] ids = [.. Ids(await ContentAsync("sort=nextOccurrence:asc"))];
        Assert.That(ids.Where(starts.ContainsKey).Select(id => starts[id]), Is.EqualTo(expected));
    }

    private static IEnumerable<string> Ids(JsonNode list) => list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>());

    private static Task<JsonNode> ContentAsync(string query, bool onlyActivities = true) =>
        GetAsync(new Uri(Engine.Address, $"/umbraco/delivery/api/v2/content?take=100&{(onlyActivities ? "filter=contentType:kujeActivity&" : string.Empty)}{query}").ToString());
}
