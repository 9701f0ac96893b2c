using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Kuje.Umbraco.Tests.Contract.Management;

/// <summary>Documents over the Management API: where Umbraco 17 itself errs, and what no recorded case asks.</summary>
[TestFixture]
[NonParallelizable]
public class DocumentEditingTests
{
    private const string Root = ManagementClient.Root;
    private const string Home = "119cfc23-3705-5861-8a0e-97197de36086";
    private const string HomeType = "7e4181aa-17aa-5029-8092-6e4ba9e81ba3";
    private const string PageType = "081712fc-8cd7-5247-a4aa-5a445b925af7";
    private const string List = "50cd722d-9cc6-5d70-a419-0dbc4493406c";
    private const string Alfa = "9e59e60f-20b1-55b4-bf1f-4c3f52d916e5";
    private const string Unknown = "00000000-1111-4222-8333-444444444444";

    private ManagementSite _site = null!;

    private HttpClient Http => _site.Client.Http;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await ManagementSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }

    [TestCase(Alfa, TestName = "CreateDocument_IsRefused_WhenADocumentHasTheId")]
    [TestCase(PageType, TestName = "CreateDocument_IsRefused_WhenATypeHasTheId")]
    public async Task CreateDocument_IsRefused_WhenTheIdIsInUse(string id)
    {
        using HttpResponseMessage response = await Http.PostAsJsonAsync(Root + "/document", Page(id, "Sama", Home));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)(await JsonAsync(response))["operationStatus"], Is.EqualTo("DuplicateKey"));
    }

    [Test]
    public async Task Versions_AreNotFound_WhenTheDocumentIsUnknown()
    {
        using HttpResponseMessage response = await Http.GetAsync($"{Root}/document-version?documentId={Unknown}&take=10");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((string?)(await JsonAsync(response))["type"], Is.EqualTo("Error"));
    }

    [TestCase("/tree/document/children?parentId=" + List)]
    [TestCase("/tree/document/children?parentId=" + Home)]
    [TestCase("/document/" + Home + "/audit-log?orderDirection=Ascending")]
    [TestCase("/document-version?documentId=" + List)]
    public async Task AnyPart_OfAList_IsTheSameAsOfTheWhole(string address)
    {
        char join = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        JsonArray whole = (JsonArray)(await GetAsync($"{address}{join}take=100"))["items"]!;

        for (int take = 0; take <= 4; take++)
        {
            for (int skip = 0; skip <= whole.Count + 1; skip++)
            {
                JsonNode part = await GetAsync($"{address}{join}skip={skip}&take={take}");

                Assert.That((int)part["total"]!, Is.EqualTo(whole.Count), $"skip {skip}, take {take}");
                Assert.That(
                    ((JsonArray)part["items"]!).Select(item => item!.ToJsonString()),
                    Is.EqualTo(whole.Skip(skip).Take(take).Select(item => item!.ToJsonString())), $"skip {skip}, take {take}");
            }
        }
    }

    [TestCase("skip=-1")]
    [TestCase("take=-1")]
    [TestCase("skip=x")]
    [TestCase("take=99999999999")]
    public async Task TreePage_IsRefused_WhenItsBoundsAreNone(string bounds)
    {
        using HttpResponseMessage response = await Http.GetAsync($"{Root}/tree/document/root?{bounds}");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task PublishingABranch_PublishesDraftsBelow_WhenTheyAreIncluded()
    {
        (string root, string page) = (NewId(), NewId());
        await CreateAsync(root, "Haara", null, HomeType);
        await CreateAsync(page, "Lehti", root, PageType);

        JsonNode accepted = await SendAsync(HttpMethod.Put, $"/document/{root}/publish-with-descendants", new
        {
            includeUnpublishedDescendants = true,
            cultures = new[] { "fi-FI" },
        });
        string task = (string)accepted["taskId"]!;
        for (int attempt = 0; attempt < 100 && !(bool)accepted["isComplete"]!; attempt++)
        {
            await Task.Delay(100);
            accepted = await GetAsync($"/document/{root}/publish-with-descendants/result/{task}");
        }

        Assert.That((bool)accepted["isComplete"]!, Is.True);
        foreach (string id in new[] { root, page })
            Assert.That((string?)(await GetAsync($"/document/{id}"))["variants"]![0]!["state"], Is.EqualTo("Published"));
        await RemoveAsync(root);
    }

    [Test]
    public async Task Search_FindsDocumentsByAPartOfTheName_AndById()
    {
        Assert.That(Ids(await GetAsync("/item/document/search?query=lfa&take=10")), Does.Contain(Alfa));
        Assert.That(Ids(await GetAsync($"/item/document/search?query={Alfa}")), Is.EqualTo(new[] { Alfa }));
        Assert.That(Ids(await GetAsync($"/item/document/search?query=lfa&allowedDocumentTypes={PageType}")), Does.Not.Contain(Alfa));
        Assert.That(Ids(await GetAsync($"/item/document/search?query=lfa&parentId={List}")), Is.EqualTo(new[] { Alfa }));
        Assert.That(Ids(await GetAsync("/item/document/search?query=%25")), Is.Not.Empty.And.All.Not.EqualTo(Alfa), "a sign, not a wildcard");
    }

    [Test]
    public async Task Notifications_AreThoseThatTheUserChose()
    {
        await SendAsync(HttpMethod.Put, $"/document/{Alfa}/notifications", new { subscribedActionIds = new[] { "Umb.Document.Publish" } });

        JsonArray notifications = (JsonArray)await GetAsync($"/document/{Alfa}/notifications");

        Assert.That(
            notifications.Where(one => (bool)one!["subscribed"]!).Select(one => (string)one!["actionId"]!), Is.EqualTo(new[] { "Umb.Document.Publish" }));
    }

    [Test]
    public async Task PublicAccess_IsNotFound_WhenADocumentIsForEverybody()
    {
        using HttpResponseMessage response = await Http.GetAsync($"{Root}/document/{Alfa}/public-access");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("GET", "/item/document/search?query=a")]
    [TestCase("GET", "/document/" + Alfa + "/notifications")]
    [TestCase("PUT", "/document/" + Alfa + "/notifications")]
    [TestCase("GET", "/document/" + Alfa + "/public-access")]
    [TestCase("POST", "/document/" + Alfa + "/public-access")]
    [TestCase("DELETE", "/document/" + Alfa + "/public-access")]
    [TestCase("DELETE", "/recycle-bin/document")]
    public async Task Everything_DemandsASignIn(string method, string address)
    {
        using HttpResponseMessage response = await _site.Client.Anonymous.SendAsync(new HttpRequestMessage(new HttpMethod(method), Root + address));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private static string NewId() => Guid.NewGuid().ToString();

    private static object Page(string id, string name, string? parent, string type = PageType) => new
    {
        id,
        parent = parent is null ? null : new { id = parent },
        documentType = new { id = type },
        template = (object?)null,
        values = Array.Empty<object>(),
        variants = new[] { new { name, culture = "fi-FI", segment = (string?)null } },
    };

    private static IEnumerable<string> Ids(JsonNode page) => ((JsonArray)page["items"]!).Select(item => (string)item!["id"]!);

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private async Task CreateAsync(string id, string name, string? parent, string type)
    {
        using HttpResponseMessage response = await Http.PostAsJsonAsync(Root + "/document", Page(id, name, parent, type));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created), await response.Content.ReadAsStringAsync());
    }

    private async Task RemoveAsync(string id)
    {
        using HttpResponseMessage response = await Http.DeleteAsync($"{Root}/document/{id}");
        response.EnsureSuccessStatusCode();
    }

    private async Task<JsonNode> GetAsync(string address)
    {
        using HttpResponseMessage response = await Http.GetAsync(Root + address);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{address}\n{await response.Content.ReadAsStringAsync()}");
        return await JsonAsync(response);
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, Root + address) { Content = JsonContent.Create(body) };
        using HttpResponseMessage response = await Http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
