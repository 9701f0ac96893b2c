using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>Types, folders, collections, blueprints and what else the settings keep.</summary>
[TestFixture]
public class SettingsEndpointsTests : ManagementFixture
{
    private Browser _administrator = null!;

    [OneTimeSetUp]
    public async Task SignInAsync() => _administrator = await OpenSignedInAsync();

    [OneTimeTearDown]
    public void SignOut() => _administrator?.Dispose();

    [TestCase("data-type")]
    [TestCase("document-type")]
    [TestCase("media-type")]
    [TestCase("document-blueprint")]
    public async Task Folders_AreInTheirTree(string kind)
    {
        Guid outer = Guid.NewGuid(), inner = Guid.NewGuid();
        await PostAsync(_administrator, $"/{kind}/folder", new { id = outer, name = "Ulompi" });
        await PostAsync(_administrator, $"/{kind}/folder", new { id = inner, name = "Sisempi", parent = new { id = outer } });
        await PutAsync(_administrator, $"/{kind}/folder/{inner}", new { name = "Sisin" });

        JsonNode root = (await GetJsonAsync(_administrator, $"/tree/{kind}/root?foldersOnly=true"))!;
        JsonNode children = (await GetJsonAsync(_administrator, $"/tree/{kind}/children?parentId={outer}"))!;
        JsonNode ancestors = (await GetJsonAsync(_administrator, $"/tree/{kind}/ancestors?descendantId={inner}"))!;
        JsonNode siblings = (await GetJsonAsync(_administrator, $"/tree/{kind}/siblings?target={inner}&before=2&after=2"))!;
        JsonNode notEmpty = (await DeleteAsync(_administrator, $"/{kind}/folder/{outer}", HttpStatusCode.BadRequest))!;
        await DeleteAsync(_administrator, $"/{kind}/folder/{inner}");
        await DeleteAsync(_administrator, $"/{kind}/folder/{outer}");

        JsonNode folder = root["items"]!.AsArray().Single(item => (string?)item!["id"] == outer.ToString())!;
        Assert.That((bool)folder["isFolder"]! && (bool)folder["hasChildren"]!, Is.True);
        Assert.That(children["items"]!.AsArray().Select(item => ((string?)item!["name"], (string?)item["parent"]!["id"])), Is.EqualTo(new[] { ("Sisin", outer.ToString()) }));
        Assert.That(ancestors.AsArray().Select(item => (string?)item!["id"]), Is.EqualTo(new[] { outer.ToString(), inner.ToString() }));
        Assert.That((int)siblings["totalBefore"]! + (int)siblings["totalAfter"]!, Is.Zero);
        Assert.That((string?)notEmpty["operationStatus"], Is.EqualTo("NotEmpty"));
    }

    [Test]
    public async Task Type_IsMovedIntoAFolderAndCopied()
    {
        Guid type = await AddTypeAsync(_administrator, "moved", ("text", Constants.DataTypes.Guids.TextstringGuid));
        Guid folder = Guid.NewGuid();
        await PostAsync(_administrator, "/document-type/folder", new { id = folder, name = "Kansio" });

        await PutAsync(_administrator, $"/document-type/{type}/move", new { target = new { id = folder } });
        await PostAsync(_administrator, $"/document-type/{type}/copy", new { target = new { id = folder } });

        JsonNode children = (await GetJsonAsync(_administrator, $"/tree/document-type/children?parentId={folder}"))!;
        JsonNode found = (await GetJsonAsync(_administrator, "/item/document-type/search?query=moved&take=10"))!;
        Assert.That((int)children["total"]!, Is.EqualTo(2));
        Assert.That((int)found["total"]!, Is.EqualTo(2));
    }

    [Test]
    public async Task MediaType_IsMadeReadAndChanged()
    {
        Guid id = Guid.NewGuid();
        object type = MediaType(id, "Ääni");
        await PostAsync(_administrator, "/media-type", type);
        await PutAsync(_administrator, $"/media-type/{id}", MediaType(id, "Äänite"));

        JsonNode read = (await GetJsonAsync(_administrator, $"/media-type/{id}"))!;
        JsonNode allowed = (await GetJsonAsync(_administrator, "/item/media-type/allowed?fileExtension=png"))!;
        JsonNode folders = (await GetJsonAsync(_administrator, "/item/media-type/folders"))!;
        JsonNode atRoot = (await GetJsonAsync(_administrator, "/media-type/allowed-at-root?take=100"))!;
        await DeleteAsync(_administrator, $"/media-type/{id}");

        Assert.That((string?)read["name"], Is.EqualTo("Äänite"));
        Assert.That((string?)read["properties"]![0]!["alias"], Is.EqualTo("length"));
        Assert.That((bool)read["isDeletable"]!, Is.True);
        Assert.That((string?)allowed["items"]![0]!["name"], Is.EqualTo("Image"));
        Assert.That(folders["items"]!.AsArray().Select(item => (string?)item!["name"]), Does.Contain("Folder"));
        Assert.That(atRoot["items"]!.AsArray().Select(item => (string?)item!["id"]), Does.Contain(id.ToString()));
    }

    [Test]
    public async Task Collection_ListsChildrenWithTheFieldsItShows()
    {
        Guid dataType = Guid.NewGuid();
        await PostAsync(_administrator, "/data-type", new
        {
            id = dataType,
            name = "Luettelo",
            editorAlias = "Umbraco.ListView",
            editorUiAlias = "Umb.PropertyEditorUi.Collection",
            values = new object[]
            {
                new { alias = "includeProperties", value = new[] { new { header = "Text", alias = "text", isSystem = false } } },
                new { alias = "pageSize", value = 10 },
            },
        });
        Guid list = await AddTypeAsync(_administrator, "list", dataType, ("text", Constants.DataTypes.Guids.TextstringGuid), ("other", Constants.DataTypes.Guids.TextstringGuid));
        Guid parent = await AddDocumentAsync(_administrator, list, "list");
        foreach (string name in new[] { "beeta", "alfa", "gamma" })
            await AddDocumentAsync(_administrator, list, name, parent, ("text", "t-" + name), ("other", "o"));

        JsonNode byName = (await GetJsonAsync(_administrator, $"/collection/document/{parent}?orderBy=name&orderDirection=Ascending&skip=1&take=10&dataTypeId="))!;
        JsonNode byText = (await GetJsonAsync(_administrator, $"/collection/document/{parent}?orderBy=text&orderDirection=Descending&orderCulture=en-US"))!;
        JsonNode filtered = (await GetJsonAsync(_administrator, $"/collection/document/{parent}?filter=lf"))!;
        JsonNode refused = (await JsonAsync(_administrator.Http.GetAsync($"{Browser.Api}/collection/document/{parent}?orderBy=other"), HttpStatusCode.BadRequest))!;
        JsonNode none = (await JsonAsync(_administrator.Http.GetAsync($"{Browser.Api}/collection/document/{Guid.NewGuid()}"), HttpStatusCode.NotFound))!;

        Assert.That((int)byName["total"]!, Is.EqualTo(3));
        Assert.That(Names(byName), Is.EqualTo(new[] { "beeta", "gamma" }));
        Assert.That(Names(byText), Is.EqualTo(new[] { "gamma", "beeta", "alfa" }));
        Assert.That(Names(filtered), Is.EqualTo(new[] { "alfa" }));
        Assert.That(byName["items"]![0]!["values"]!.AsArray().Select(value => (string?)value!["alias"]), Is.EqualTo(new[] { "text" }));
        Assert.That((string?)byName["items"]![0]!["creator"], Is.EqualTo("Administrator"));
        Assert.That((string?)byName["items"]![0]!["documentType"]!["alias"], Is.EqualTo("list"));
        Assert.That((string?)refused["operationStatus"], Is.EqualTo("OrderByNotPartOfCollectionConfiguration"));
        Assert.That((string?)none["operationStatus"], Is.EqualTo("ContentNotFound"));
    }

    [Test]
    public async Task Blueprint_IsMadeOfADocument_AndBeginsAnother()
    {
        Guid type = await AddTypeAsync(_administrator, "pattern", ("text", Constants.DataTypes.Guids.TextstringGuid));
        Guid document = await AddDocumentAsync(_administrator, type, "one", null, ("text", "malli"));
        Guid id = Guid.NewGuid();

        await PostAsync(_administrator, "/document-blueprint/from-document", new { id, name = "Malli", document = new { id = document } });

        JsonNode ofType = (await GetJsonAsync(_administrator, $"/document-type/{type}/blueprint"))!;
        JsonNode scaffold = (await GetJsonAsync(_administrator, $"/document-blueprint/{id}/scaffold"))!;
        JsonNode tree = (await GetJsonAsync(_administrator, "/tree/document-blueprint/root"))!;
        await DeleteAsync(_administrator, $"/document-blueprint/{id}");
        Assert.That((string?)ofType["items"]![0]!["name"], Is.EqualTo("Malli"));
        Assert.That((string?)scaffold["values"]![0]!["value"], Is.EqualTo("malli"));
        Assert.That((string?)tree["items"]!.AsArray().Single(item => (string?)item!["id"] == id.ToString())!["documentType"]!["id"], Is.EqualTo(type.ToString()));
    }

    [Test]
    public async Task DictionaryItem_IsMadeTranslatedAndFound()
    {
        Guid id = Guid.NewGuid(), child = Guid.NewGuid();
        await PostAsync(_administrator, "/dictionary", new { id, name = "Tervetuloa", translations = new[] { new { isoCode = "en-US", translation = "Welcome" } } });
        await PostAsync(_administrator, "/dictionary", new { id = child, name = "Alempi", translations = Array.Empty<object>(), parent = new { id } });
        await PutAsync(_administrator, $"/dictionary/{id}", new { name = "Tervetuloa", translations = new[] { new { isoCode = "en-US", translation = "Hello" } } });

        JsonNode read = (await GetJsonAsync(_administrator, $"/dictionary/{id}"))!;
        JsonNode overview = (await GetJsonAsync(_administrator, "/dictionary?filter=Tervetul"))!;
        JsonNode ancestors = (await GetJsonAsync(_administrator, $"/tree/dictionary/ancestors?descendantId={child}"))!;
        JsonNode unknown = (await PostAsync(
            _administrator, "/dictionary", new { name = "X", translations = new[] { new { isoCode = "xx-XX", translation = "x" } } }, HttpStatusCode.BadRequest))!;
        JsonNode twice = (await PostAsync(_administrator, "/dictionary", new { name = "Tervetuloa", translations = Array.Empty<object>() }, HttpStatusCode.BadRequest))!;

        Assert.That((string?)read["translations"]![0]!["translation"], Is.EqualTo("Hello"));
        Assert.That(overview["items"]![0]!["translatedIsoCodes"]!.ToJsonString(), Is.EqualTo("[\"en-US\"]"));
        Assert.That(ancestors.AsArray().Select(item => (string?)item!["name"]), Is.EqualTo(new[] { "Tervetuloa", "Alempi" }));
        Assert.That(unknown["errors"]![0]!.AsObject().Single().Key, Is.EqualTo("$.translations[0].isoCode"));
        Assert.That((string?)twice["operationStatus"], Is.EqualTo("DuplicateItemKey"));
    }

    [Test]
    public async Task Webhook_IsMadeChangedAndDeleted()
    {
        Guid id = Guid.NewGuid();
        await PostAsync(_administrator, "/webhook", Webhook(id, "https://example.org/hook"));
        await PutAsync(_administrator, $"/webhook/{id}", Webhook(id, "https://example.org/other"));

        JsonNode read = (await GetJsonAsync(_administrator, $"/webhook/{id}"))!;
        JsonNode refused = (await PostAsync(_administrator, "/webhook", Webhook(Guid.NewGuid(), "file:///etc/passwd"), HttpStatusCode.BadRequest))!;
        await DeleteAsync(_administrator, $"/webhook/{id}");

        Assert.That((string?)read["url"], Is.EqualTo("https://example.org/other"));
        Assert.That((string?)read["events"]![0]!["alias"], Is.EqualTo("Umbraco.ContentPublish"));
        Assert.That(refused["errors"]![0]!.AsObject().Single().Key, Is.EqualTo("$.url"));
    }

    [Test]
    public async Task Log_TellsWhatHappened()
    {
        JsonNode counts = (await GetJsonAsync(_administrator, "/log-viewer/level-count"))!;
        JsonNode log = (await GetJsonAsync(_administrator, "/log-viewer/log?take=5&logLevel=Information&logLevel=Warning"))!;

        Assert.That((int)counts["information"]! + (int)counts["warning"]!, Is.GreaterThan(0));
        Assert.That(log["items"]!.AsArray(), Has.Count.LessThanOrEqualTo(5));
    }

    [TestCase("/document-type/configuration")]
    [TestCase("/media-type/configuration")]
    [TestCase("/data-type/configuration")]
    [TestCase("/template/configuration")]
    [TestCase("/relation-type")]
    [TestCase("/object-types")]
    [TestCase("/redirect-management?take=10")]
    [TestCase("/redirect-management/status")]
    [TestCase("/dynamic-root/steps")]
    [TestCase("/webhook/events")]
    [TestCase("/tree/template/root")]
    [TestCase("/member-group")]
    [TestCase("/tree/member-group/root")]
    [TestCase("/item/member/search?query=a")]
    [TestCase("/culture?take=1000")]
    [TestCase("/segment")]
    [TestCase("/tag?query=a&culture=fi-FI")]
    [TestCase("/log-viewer/saved-search")]
    [TestCase("/log-viewer/message-template")]
    [TestCase("/log-viewer/validate-logs-size")]
    [TestCase("/recycle-bin/document/referenced-by")]
    [TestCase("/recycle-bin/media/referenced-by")]
    [TestCase("/filter/data-type?name=text&take=5")]
    [TestCase("/filter/user-group?filter=adm")]
    [TestCase("/item/data-type/search?query=text")]
    public async Task ListsAndConfigurations_AreAnswered(string path)
    {
        using HttpResponseMessage response = await _administrator.Http.GetAsync(Browser.Api + path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string?> Names(JsonNode page) => page["items"]!.AsArray().Select(item => (string?)item!["variants"]![0]!["name"]);

    private static object MediaType(Guid id, string name) => new
    {
        id,
        alias = "sound",
        name,
        icon = "icon-sound-waves",
        allowedAsRoot = true,
        variesByCulture = false,
        variesBySegment = false,
        isElement = false,
        containers = Array.Empty<object>(),
        properties = new[] { new { id = Guid.NewGuid(), alias = "length", name = "Length", dataType = new { id = Constants.DataTypes.Guids.TextstringGuid } } },
        allowedMediaTypes = Array.Empty<object>(),
        compositions = Array.Empty<object>(),
    };

    private static object Webhook(Guid id, string url) => new
    {
        id,
        enabled = true,
        name = "Hook",
        url,
        contentTypeKeys = Array.Empty<Guid>(),
        headers = new Dictionary<string, string> { ["X-Key"] = "1" },
        events = new[] { "Umbraco.ContentPublish" },
    };
}
