using System.Net;
using System.Text.Json.Nodes;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Where Umbraco 17 itself errs, and so has no recorded answer.</summary>
[TestFixture]
public class BetterThanRecordedTests : RecordedCasesFixture
{
    private const string Root = "/umbraco/delivery/api/v2";
    private const string List = "50cd722d-9cc6-5d70-a419-0dbc4493406c";
    private const string About = "a0cc57b8-ed41-570b-907f-ba2948ca28f4";
    private const string Alfa = "9e59e60f-20b1-55b4-bf1f-4c3f52d916e5";
    private const string Image = "87234219-274c-5a71-9306-ff1b9a3629c5";
    private const string TrashedImage = "5b836776-63eb-571a-b408-4ded46aa42dd";

    [TestCase("/content?skip=-1", "skip")]
    [TestCase("/content?take=-5", "take")]
    [TestCase("/media?fetch=children:/&take=-5", "take")]
    [TestCase("/content?expand=properties[a", "expand")]
    [TestCase("/content/item/" + Alfa + "?fields=properties[a[b]", "fields")]
    [TestCase("/content/item/luettelo?fields=[a]", "fields")]
    [TestCase("/media/item/" + Image + "?expand=properties[]", "expand")]
    public async Task BadParameters_AreNamed(string address, string parameter)
    {
        using HttpResponseMessage response = await Http.GetAsync(Root + address);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await ErrorsAsync(response), Does.ContainKey(parameter));
    }

    [TestCase("/content/item/" + Image)]
    [TestCase("/media/item/" + TrashedImage)]
    [TestCase("/media/item/" + About)]
    [TestCase("/content/item/preview-" + About)]
    public async Task WhatIsNotThere_IsNotFound(string address)
    {
        using HttpResponseMessage response = await Http.GetAsync(Root + address);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Total_IsTheTrueOne_WhenNothingIsTaken()
    {
        JsonNode page = await GetAsync($"/content?fetch=children:{List}&take=0");

        Assert.That((int)page["total"]!, Is.EqualTo(8));
        Assert.That((JsonArray)page["items"]!, Is.Empty);
    }

    [TestCase("tietoa meist", 2)]
    [TestCase("meistä tietoa", 2)]
    [TestCase("tietoa gamma", 0)]
    public async Task NameFilter_FindsWhatHasAllWords(string words, int total) =>
        Assert.That((int)(await GetAsync($"/content?filter=name:{Uri.EscapeDataString(words)}&fields="))["total"]!, Is.EqualTo(total));

    [Test]
    public async Task FieldsInsideBlocks_DoNotLeakIntoOtherRequests()
    {
        JsonNode few = await GetAsync($"/content/item/{About}?fields=properties[cards[properties[target]]]");
        JsonNode all = await GetAsync($"/content/item/{About}?fields=properties[cards]");

        Assert.That(Block(few), Is.EqualTo(new[] { "target" }));
        Assert.That(Block(all), Is.EqualTo(new[] { "label", "target" }));

        static IEnumerable<string> Block(JsonNode page) =>
            ((JsonObject)page["properties"]!["cards"]!["items"]![0]!["content"]!["properties"]!).Select(property => property.Key);
    }

    [Test]
    public async Task PickedContent_IsInTheCultureOfTheRequest_AlsoInsideInvariantContent()
    {
        foreach ((string culture, string name) in new[] { ("fi-FI", "Tietoa meistä"), ("sv-FI", "Om oss"), ("fi-FI", "Tietoa meistä"), ("en-US", "About us") })
        {
            JsonNode item = await GetAsync($"/content/item/{Alfa}", culture);

            Assert.That((string)item["properties"]!["related"]!["name"]!, Is.EqualTo(name));
        }
    }

    [Test]
    public async Task Head_AnswersAsGetWithoutABody()
    {
        using HttpResponseMessage response = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{Root}/content/item/{Alfa}"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentLength, Is.GreaterThan(0));
        Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task OtherMethods_AreNotAllowed()
    {
        using HttpResponseMessage response = await Http.PostAsync($"{Root}/content", content: null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [TestCase("/content/item/%00")]
    [TestCase("/content/item/%E0%A4%A")]
    [TestCase("/content/item/..%2F..%2Fetc")]
    [TestCase("/content/item/preview-x")]
    [TestCase("/content/item/a:b")]
    [TestCase("/content?fetch=children:%00")]
    [TestCase("/content?fetch=ancestors:" + Image)]
    [TestCase("/content?filter=name:%00%FF")]
    [TestCase("/content?filter=createDate:9999-99-99")]
    [TestCase("/content?sort=name:&sort=:asc")]
    [TestCase("/content?skip=2147483647&take=2147483647")]
    [TestCase("/content/items?id=&id=x")]
    [TestCase("/media?fetch=children:%00")]
    [TestCase("/media/item/%2F%2F")]
    public async Task OddInput_IsNeverAServerError(string address)
    {
        var uri = new Uri(Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + Root + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        foreach ((string header, string value) in new[] { ("Accept-Language", "-"), ("Start-Item", "////"), ("Start-Item", "%"), ("Preview", "1"), ("Accept-Segment", "x") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.TryAddWithoutValidation(header, value);
            using HttpResponseMessage response = await Http.SendAsync(request);

            Assert.That((int)response.StatusCode, Is.LessThan(500), $"{header}: {value}\n{string.Join('\n', Engine.Log.Errors.TakeLast(1).Select(line => line.Exception))}");
        }
    }

    private async Task<JsonNode> GetAsync(string address, string? culture = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + address);
        if (culture is not null)
            request.Headers.Add("Accept-Language", culture);
        using HttpResponseMessage response = await Http.SendAsync(request);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    private static async Task<Dictionary<string, JsonNode?>> ErrorsAsync(HttpResponseMessage response) =>
        ((JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!).ToDictionary();
}
