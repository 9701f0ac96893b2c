using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>What users may do with documents: for all, for one, for one property.</summary>
[TestFixture]
public class DocumentRightsTests : ManagementFixture
{
    private const string Read = "Umb.Document.Read";

    private static readonly string[] Everything =
    [
        Read, "Umb.Document.Create", "Umb.Document.Update", "Umb.Document.Delete", "Umb.Document.Move", "Umb.Document.Duplicate", "Umb.Document.Sort",
        "Umb.Document.Rollback", "Umb.Document.PublicAccess", "Umb.Document.CultureAndHostnames", "Umb.Document.Publish", "Umb.Document.Unpublish",
        "Umb.Document.CreateBlueprint", "Umb.Document.Notifications", "Umb.Document.PropertyValue.Read", "Umb.Document.PropertyValue.Write",
    ];

    private static readonly object Content = new { values = Array.Empty<object>(), variants = new[] { new { name = "again" } } };

    private Guid _type;
    private Guid _group;
    private Guid _parent;
    private Browser _administrator = null!;
    private Browser _user = null!;

    /// <summary>What is asked, with <c>{id}</c> for a document of its own and <c>{parent}</c> for what it is below, and which permission it takes.</summary>
    private static IEnumerable<TestCaseData> Asked()
    {
        object nowhere = new { target = (object?)null };
        foreach ((string method, string path, object? body, string permission) in new (string, string, object?, string)[]
        {
            ("GET", "/document/{id}", null, Read),
            ("GET", "/document/{id}/published", null, Read),
            ("GET", "/document/urls?id={id}", null, Read),
            ("GET", "/document/{id}/audit-log", null, Read),
            ("GET", "/document/{id}/referenced-by", null, Read),
            ("GET", "/document/{id}/referenced-descendants", null, Read),
            ("GET", "/document/are-referenced?id={id}", null, Read),
            ("GET", "/document/{id}/domains", null, Read),
            ("GET", "/recycle-bin/document/root", null, Read),
            ("GET", "/recycle-bin/document/referenced-by", null, Read),
            ("GET", "/recycle-bin/document/{id}/original-parent", null, Read),
            ("DELETE", "/recycle-bin/document/{id}", null, "Umb.Document.Delete"),
            ("DELETE", "/recycle-bin/document", null, "Umb.Document.Delete"),
            ("POST", "/document", "create", "Umb.Document.Create"),
            ("POST", "/document/validate", "create", "Umb.Document.Create"),
            ("PUT", "/document/{id}", Content, "Umb.Document.Update"),
            ("PUT", ".1/document/{id}/validate", Content, "Umb.Document.Update"),
            ("DELETE", "/document/{id}", null, "Umb.Document.Delete"),
            ("PUT", "/document/{id}/move-to-recycle-bin", null, "Umb.Document.Delete"),
            ("PUT", "/document/{id}/move", nowhere, "Umb.Document.Move"),
            ("PUT", "/document/{id}/move", nowhere, "Umb.Document.Create"),
            ("POST", "/document/{id}/copy", new { target = (object?)null, relateToOriginal = false, includeDescendants = false }, "Umb.Document.Duplicate"),
            ("PUT", "/document/sort", "sort", "Umb.Document.Sort"),
            ("GET", "/document-version?documentId={id}", null, "Umb.Document.Rollback"),
            ("GET", "/document/{id}/public-access", null, "Umb.Document.PublicAccess"),
            ("DELETE", "/document/{id}/public-access", null, "Umb.Document.PublicAccess"),
            ("PUT", "/document/{id}/domains", new { domains = Array.Empty<object>() }, "Umb.Document.CultureAndHostnames"),
            ("PUT", "/document/{id}/publish", new { publishSchedules = new[] { new { culture = (string?)null } } }, "Umb.Document.Publish"),
            ("PUT", "/document/{id}/publish-with-descendants", new { includeUnpublishedDescendants = false, cultures = new[] { "*" } }, "Umb.Document.Publish"),
            ("PUT", "/document/{id}/unpublish", new { }, "Umb.Document.Unpublish"),
            ("GET", "/document/{id}/notifications", null, "Umb.Document.Notifications"),
            ("PUT", "/document/{id}/notifications", new { subscribedActionIds = Array.Empty<string>() }, "Umb.Document.Notifications"),
            ("POST", "/document-blueprint/from-document", "blueprint", "Umb.Document.CreateBlueprint"),
        })
        {
            yield return new TestCaseData(method, path, body, permission) { TestName = $"{method} {path} takes {permission}" };
        }
    }

    [OneTimeSetUp]
    public async Task PrepareAsync()
    {
        _administrator = await OpenSignedInAsync();
        _type = await AddTypeAsync(_administrator, "rights", ("text", Constants.DataTypes.Guids.TextstringGuid), ("secret", Constants.DataTypes.Guids.TextstringGuid));
        _parent = await AddDocumentAsync(_administrator, _type, "parent");
        _group = await AddGroupAsync([Constants.Applications.Content], Everything);
        _user = await OpenSignedInAsync(await AddUserAsync(_group));
    }

    [OneTimeTearDown]
    public void Close()
    {
        _administrator?.Dispose();
        _user?.Dispose();
    }

    [TestCaseSource(nameof(Asked))]
    public async Task Endpoint_IsRefused_WithoutItsPermissionOnly(string method, string path, object? body, string permission)
    {
        Guid id = await AddDocumentAsync(_administrator, _type, "document", _parent);

        await AllowAsync([.. Everything.Except([permission])]);
        using HttpResponseMessage refused = await _user.Http.SendAsync(Request(method, path, body, id));
        await AllowAsync(Everything);
        using HttpResponseMessage allowed = await _user.Http.SendAsync(Request(method, path, body, id));

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(allowed.StatusCode, Is.Not.EqualTo(HttpStatusCode.Forbidden), await allowed.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task PermissionForOneDocument_CountsInsteadOfThatForAll()
    {
        Guid free = await AddDocumentAsync(_administrator, _type, "free");
        Guid kept = await AddDocumentAsync(_administrator, _type, "kept");
        Guid group = await AddGroupAsync(
            [Constants.Applications.Content], Everything, new DocumentGranularPermission { Key = kept, Permission = Read });
        using Browser user = await OpenSignedInAsync(await AddUserAsync(group));

        await JsonAsync(user.Http.PutAsJsonAsync($"{Browser.Api}/document/{free}", Content));
        await GetJsonAsync(user, $"/document/{kept}");
        await JsonAsync(user.Http.PutAsJsonAsync($"{Browser.Api}/document/{kept}", Content), HttpStatusCode.Forbidden);
        JsonNode current = (await GetJsonAsync(user, "/user/current"))!;
        Assert.That((string?)current["permissions"]![0]!["document"]!["id"], Is.EqualTo(kept.ToString()));
        Assert.That(current["permissions"]![0]!["verbs"]!.ToJsonString(), Is.EqualTo($"[\"{Read}\"]"));
    }

    [Test]
    public async Task DocumentThatMayNotBeRead_IsShutInTheTree_AndNotFoundBySearching()
    {
        Guid hidden = await AddDocumentAsync(_administrator, _type, "Näkymätön", _parent);
        Guid group = await AddGroupAsync(
            [Constants.Applications.Content], Everything, new DocumentGranularPermission { Key = hidden, Permission = string.Empty });
        using Browser user = await OpenSignedInAsync(await AddUserAsync(group));

        JsonNode children = (await GetJsonAsync(user, $"/tree/document/children?parentId={_parent}&take=500"))!;
        JsonNode found = (await GetJsonAsync(user, "/item/document/search?query=N%C3%A4kym%C3%A4t%C3%B6n"))!;
        JsonNode foundByOthers = (await GetJsonAsync(_administrator, "/item/document/search?query=N%C3%A4kym%C3%A4t%C3%B6n"))!;

        Assert.That((bool)children["items"]!.AsArray().Single(item => (string?)item!["id"] == hidden.ToString())!["noAccess"]!, Is.True);
        Assert.That((int)found["total"]!, Is.Zero);
        Assert.That((int)foundByOthers["total"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task PropertyThatMayNotBeWritten_KeepsItsValue()
    {
        Guid id = await AddDocumentAsync(_administrator, _type, "one", null, ("text", "old"), ("secret", "kept"));
        using Browser user = await OpenSignedInAsync(await AddUserAsync(await AddGroupAsync(
            [Constants.Applications.Content], Everything, await PropertyPermissionAsync("secret", "Umb.Document.PropertyValue.Read"))));

        await PutAsync(user, $"/document/{id}", new
        {
            values = new[] { new { alias = "text", value = "new" }, new { alias = "secret", value = "taken" } },
            variants = new[] { new { name = "one" } },
        });

        JsonNode document = (await GetJsonAsync(user, $"/document/{id}"))!;
        Assert.That(Value(document, "text"), Is.EqualTo("new"));
        Assert.That(Value(document, "secret"), Is.EqualTo("kept"));
    }

    [Test]
    public async Task PropertyThatMayNotBeRead_IsLeftOut_AndNotLostBySaving()
    {
        Guid id = await AddDocumentAsync(_administrator, _type, "two", null, ("text", "old"), ("secret", "kept"));
        using Browser user = await OpenSignedInAsync(await AddUserAsync(await AddGroupAsync(
            [Constants.Applications.Content], Everything, await PropertyPermissionAsync("secret", string.Empty))));

        JsonNode document = (await GetJsonAsync(user, $"/document/{id}"))!;
        await PutAsync(user, $"/document/{id}", new { values = new[] { new { alias = "text", value = "new" } }, variants = new[] { new { name = "two" } } });

        Assert.That(document["values"]!.AsArray().Select(value => (string?)value!["alias"]), Is.EqualTo(new[] { "text" }));
        Assert.That(Value((await GetJsonAsync(_administrator, $"/document/{id}"))!, "secret"), Is.EqualTo("kept"));
        JsonNode versions = (await GetJsonAsync(user, $"/document-version?documentId={id}"))!;
        await JsonAsync(user.Http.PostAsync($"{Browser.Api}/document-version/{versions["items"]![0]!["id"]}/rollback", null), HttpStatusCode.Forbidden);
    }

    private async Task<DocumentPropertyValueGranularPermission> PropertyPermissionAsync(string alias, string verb)
    {
        JsonNode type = (await GetJsonAsync(_administrator, $"/document-type/{_type}"))!;
        JsonNode property = type["properties"]!.AsArray().Single(candidate => (string?)candidate!["alias"] == alias)!;
        return new DocumentPropertyValueGranularPermission { Key = _type, Permission = $"{property["id"]}|{verb}" };
    }

    private async Task AllowAsync(string[] permissions)
    {
        IUserGroupService groups = Engine.Get<IUserGroupService>();
        IUserGroup group = (await groups.GetAsync(_group))!;
        group.Permissions = permissions.ToHashSet();
        Assert.That((await groups.UpdateAsync(group, Constants.Security.SuperUserKey)).Success, Is.True);
    }

    private HttpRequestMessage Request(string method, string path, object? body, Guid id) => new(new HttpMethod(method), Browser.Api + path.Replace("{id}", id.ToString()))
    {
        Content = body switch
        {
            null => null,
            "create" => JsonContent.Create(new
            {
                parent = new { id = _parent },
                documentType = new { id = _type },
                values = Array.Empty<object>(),
                variants = new[] { new { name = Guid.NewGuid().ToString() } },
            }),
            "sort" => JsonContent.Create(new { parent = new { id = _parent }, sorting = new[] { new { id, sortOrder = 0 } } }),
            "blueprint" => JsonContent.Create(new { document = new { id }, name = Guid.NewGuid().ToString() }),
            _ => JsonContent.Create(body),
        },
    };

    private static string? Value(JsonNode document, string alias) =>
        (string?)document["values"]!.AsArray().SingleOrDefault(value => (string?)value!["alias"] == alias)?["value"];
}
