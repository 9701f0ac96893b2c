using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>A site with one document type; what its users may do, and a document's way to the readers.</summary>
[TestFixture]
public class PermissionTests : ManagementFixture
{
    private static readonly Guid TypeKey = new("0f0c36a1-55e0-4a5c-9d3b-2d6a51e0f001");

    private static readonly object Schedule = new { publishSchedules = new[] { new { culture = (string?)null, schedule = (object?)null } } };

    [OneTimeSetUp]
    public async Task AddTypeAsync()
    {
        using Browser browser = await OpenSignedInAsync();
        var type = new
        {
            id = TypeKey,
            alias = "note",
            name = "Note",
            icon = "icon-notepad",
            allowedAsRoot = true,
            containers = Array.Empty<object>(),
            properties = new[] { new { id = Guid.NewGuid(), alias = "text", name = "Text", dataType = new { id = Constants.DataTypes.Guids.TextstringGuid } } },
            allowedDocumentTypes = new[] { new { documentType = new { id = TypeKey }, sortOrder = 0 } },
        };
        await MustAsync(HttpStatusCode.Created, browser.Http.PostAsJsonAsync(Browser.Api + "/document-type", type));
        // It can allow itself below once it is there.
        await MustAsync(HttpStatusCode.OK, browser.Http.PutAsJsonAsync($"{Browser.Api}/document-type/{TypeKey}", type));
    }

    [Test]
    public async Task Document_IsCreatedPublishedAndRead()
    {
        string name = await AddUserAsync();
        using Browser editor = await OpenSignedInAsync(name);
        Guid id = Guid.NewGuid();
        await MustAsync(HttpStatusCode.Created, CreateAsync(editor, id, "Terve"));
        await MustAsync(HttpStatusCode.NotFound, editor.Http.GetAsync($"/umbraco/delivery/api/v2/content/item/{id}"));

        await MustAsync(HttpStatusCode.OK, PublishAsync(editor, id));

        using Browser reader = Open();
        JsonNode item = (await reader.Http.GetFromJsonAsync<JsonNode>($"/umbraco/delivery/api/v2/content/item/{id}"))!;
        Assert.That((string?)item["properties"]!["text"], Is.EqualTo("Terve"));
        Assert.That(Engine.Get<IContentService>().GetById(id)!.WriterId, Is.EqualTo(Engine.Get<IUserService>().GetByUsername(name)!.Id), "who wrote it");
    }

    [Test]
    public async Task Create_IsRefused_WhenTheIdIsInUse()
    {
        using Browser editor = await OpenSignedInAsync(await AddUserAsync());
        Guid id = Guid.NewGuid();
        await MustAsync(HttpStatusCode.Created, CreateAsync(editor, id, "one"));

        await MustAsync(HttpStatusCode.BadRequest, CreateAsync(editor, id, "two"));
    }

    [Test]
    public async Task Writer_MayWrite_ButNotPublishOrThrowAway()
    {
        using Browser writer = await OpenSignedInAsync(await AddUserAsync(Constants.Security.WriterGroupKey));
        Guid id = Guid.NewGuid();
        await MustAsync(HttpStatusCode.Created, CreateAsync(writer, id, "Luonnos"));

        await MustAsync(HttpStatusCode.Forbidden, PublishAsync(writer, id));
        await MustAsync(HttpStatusCode.Forbidden, writer.Http.PutAsync($"{Browser.Api}/document/{id}/move-to-recycle-bin", null));
        await MustAsync(HttpStatusCode.Forbidden, writer.Http.DeleteAsync($"{Browser.Api}/document/{id}"));
        await MustAsync(HttpStatusCode.OK, writer.Http.GetAsync($"{Browser.Api}/document/{id}"));
    }

    [Test]
    public async Task Editor_MayNotChangeTypesOrLanguages()
    {
        using Browser editor = await OpenSignedInAsync(await AddUserAsync());

        await MustAsync(HttpStatusCode.Forbidden, editor.Http.DeleteAsync($"{Browser.Api}/document-type/{TypeKey}"));
        await MustAsync(HttpStatusCode.Forbidden, editor.Http.DeleteAsync($"{Browser.Api}/data-type/{Constants.DataTypes.Guids.TextstringGuid}"));
        await MustAsync(HttpStatusCode.Forbidden, editor.Http.DeleteAsync($"{Browser.Api}/language/en-US"));
        await MustAsync(HttpStatusCode.OK, editor.Http.GetAsync($"{Browser.Api}/document-type/{TypeKey}"));
    }

    [Test]
    public async Task User_SeesAndEditsOnlyBelowTheirStartNode()
    {
        using Browser administrator = await OpenSignedInAsync();
        Guid root = Guid.NewGuid(), own = Guid.NewGuid(), other = Guid.NewGuid(), below = Guid.NewGuid();
        await MustAsync(HttpStatusCode.Created, CreateAsync(administrator, root, "root"));
        await MustAsync(HttpStatusCode.Created, CreateAsync(administrator, own, "own", root));
        await MustAsync(HttpStatusCode.Created, CreateAsync(administrator, other, "other", root));
        await MustAsync(HttpStatusCode.Created, CreateAsync(administrator, below, "below", own));
        int start = Engine.Get<IIdKeyMap>().GetIdForKey(own, UmbracoObjectTypes.Document).Result;
        using Browser editor = await OpenSignedInAsync(await AddUserAsync(startNode: start));

        JsonNode roots = (await editor.Http.GetFromJsonAsync<JsonNode>(Browser.Api + "/tree/document/root"))!;
        JsonNode children = (await editor.Http.GetFromJsonAsync<JsonNode>($"{Browser.Api}/tree/document/children?parentId={root}"))!;
        JsonNode inside = (await editor.Http.GetFromJsonAsync<JsonNode>($"{Browser.Api}/tree/document/children?parentId={own}"))!;

        Assert.That(((JsonArray)roots["items"]!).Select(item => ((string)item!["id"]!, (bool)item["noAccess"]!)), Is.EqualTo(new[] { (root.ToString(), true) }));
        Assert.That(((JsonArray)children["items"]!).Select(item => ((string)item!["id"]!, (bool)item["noAccess"]!)), Is.EqualTo(new[] { (own.ToString(), false) }));
        Assert.That(((JsonArray)inside["items"]!).Select(item => (string)item!["id"]!), Is.EqualTo(new[] { below.ToString() }));
        await MustAsync(HttpStatusCode.Forbidden, editor.Http.GetAsync($"{Browser.Api}/document/{other}"));
        await MustAsync(HttpStatusCode.Forbidden, CreateAsync(editor, Guid.NewGuid(), "no", root));
        await MustAsync(HttpStatusCode.Created, CreateAsync(editor, Guid.NewGuid(), "yes", own));
    }

    [TestCase(0, 2, new[] { 0, 1 })]
    [TestCase(1, 2, new[] { 1, 2 })]
    [TestCase(3, 2, new[] { 3, 4 })]
    [TestCase(4, 3, new[] { 4 })]
    [TestCase(1, 0, new int[0])]
    public async Task Tree_GivesThePartThatIsAskedFor(int skip, int take, int[] expected)
    {
        using Browser browser = await OpenSignedInAsync();
        Guid parent = Guid.NewGuid();
        await MustAsync(HttpStatusCode.Created, CreateAsync(browser, parent, "parent"));
        Guid[] keys = [.. Enumerable.Range(0, 5).Select(_ => Guid.NewGuid())];
        foreach (Guid key in keys)
            await MustAsync(HttpStatusCode.Created, CreateAsync(browser, key, key.ToString(), parent));

        JsonNode page = (await browser.Http.GetFromJsonAsync<JsonNode>($"{Browser.Api}/tree/document/children?parentId={parent}&skip={skip}&take={take}"))!;

        Assert.That((int)page["total"]!, Is.EqualTo(5));
        Assert.That(((JsonArray)page["items"]!).Select(item => (Guid)item!["id"]!), Is.EqualTo(expected.Select(index => keys[index])));
    }

    [Test]
    public async Task Upload_CutsPathsDownToNames()
    {
        using Browser browser = await OpenSignedInAsync();
        Guid id = Guid.NewGuid();
        using var content = new MultipartFormDataContent
        {
            { new StringContent(id.ToString()), "Id" },
            { new StringContent("x"), "File", "..\\..\\evil/../ohje.txt" },
        };
        await MustAsync(HttpStatusCode.Created, browser.Http.PostAsync(Browser.Api + "/temporary-file", content));

        JsonNode file = (await browser.Http.GetFromJsonAsync<JsonNode>($"{Browser.Api}/temporary-file/{id}"))!;

        Assert.That((string?)file["fileName"], Is.EqualTo("ohje.txt"));
    }

    private static Task<HttpResponseMessage> CreateAsync(Browser browser, Guid id, string text, Guid? parent = null) =>
        browser.Http.PostAsJsonAsync(Browser.Api + "/document", new
        {
            id,
            parent = parent is null ? null : new { id = parent },
            documentType = new { id = TypeKey },
            values = new[] { new { alias = "text", value = text } },
            variants = new[] { new { name = text } },
        });

    private static Task<HttpResponseMessage> PublishAsync(Browser browser, Guid id) =>
        browser.Http.PutAsJsonAsync($"{Browser.Api}/document/{id}/publish", Schedule);

    private static async Task MustAsync(HttpStatusCode expected, Task<HttpResponseMessage> sending)
    {
        using HttpResponseMessage response = await sending;
        Assert.That(response.StatusCode, Is.EqualTo(expected), await response.Content.ReadAsStringAsync());
    }
}
