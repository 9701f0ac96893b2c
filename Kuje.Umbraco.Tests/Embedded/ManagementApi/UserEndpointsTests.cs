using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>Users and their groups, over the Management API.</summary>
[TestFixture]
public class UserEndpointsTests : ManagementFixture
{
    [Test]
    public async Task CreatedUser_SignsInWithTheirNewPassword()
    {
        using Browser administrator = await OpenSignedInAsync();
        (Guid id, string email) = await CreateAsync(administrator);

        JsonNode reset = (await PostAsync(administrator, $"/user/{id}/reset-password", new { }, HttpStatusCode.OK))!;

        using Browser user = Open();
        await user.SignInAsync(email, (string)reset["resetPassword"]!);
        JsonNode current = (await GetJsonAsync(user, "/user/current"))!;
        Assert.That((string?)current["email"], Is.EqualTo(email));
        Assert.That(current["allowedSections"]!.AsArray().Select(section => (string?)section), Does.Contain("Umb.Section.Content").And.Not.Contain("Umb.Section.Users"));
    }

    [Test]
    public async Task DisabledUser_IsOutWithTheNextRequest_AndComesBackEnabled()
    {
        using Browser administrator = await OpenSignedInAsync();
        (Guid id, string email) = await CreateAsync(administrator);
        await PostAsync(administrator, $"/user/{id}/change-password", new { newPassword = Browser.Password }, HttpStatusCode.OK);
        using Browser user = await OpenSignedInAsync(email);
        object users = new { userIds = new[] { new { id } } };

        await PostAsync(administrator, "/user/disable", users, HttpStatusCode.OK);
        Assert.That(await user.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((string?)(await GetJsonAsync(administrator, $"/user/{id}"))!["state"], Is.EqualTo("Disabled"));

        await PostAsync(administrator, "/user/enable", users, HttpStatusCode.OK);
        using Browser again = await OpenSignedInAsync(email);
        Assert.That(await again.CurrentUserAsync(), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task OwnPassword_TakesTheOldOne()
    {
        string email = await AddUserAsync();
        using Browser user = await OpenSignedInAsync(email);
        object without = new { newPassword = "Another-horse-8-battery" };
        object wrong = new { newPassword = "Another-horse-8-battery", oldPassword = "not-it" };
        object right = new { newPassword = "Another-horse-8-battery", oldPassword = Browser.Password };

        JsonNode refused = (await PostAsync(user, "/user/current/change-password", without, HttpStatusCode.BadRequest))!;
        await PostAsync(user, "/user/current/change-password", wrong, HttpStatusCode.BadRequest);
        await PostAsync(user, "/user/current/change-password", right, HttpStatusCode.OK);

        Assert.That((string?)refused["operationStatus"], Is.EqualTo("SelfOldPasswordRequired"));
        using Browser again = Open();
        await again.SignInAsync(email, "Another-horse-8-battery");
    }

    [Test]
    public async Task WeakPassword_IsRefusedWithTheReason()
    {
        using Browser administrator = await OpenSignedInAsync();
        (Guid id, _) = await CreateAsync(administrator);

        JsonNode refused = (await PostAsync(administrator, $"/user/{id}/change-password", new { newPassword = "abc" }, HttpStatusCode.BadRequest))!;

        Assert.That((string?)refused["detail"], Is.Not.Empty);
    }

    [Test]
    public async Task ThoseOfTheUsersSection_TouchNoAdministrator_AndGiveNoMoreThanTheyHave()
    {
        using Browser administrator = await OpenSignedInAsync();
        (Guid colleague, _) = await CreateAsync(administrator, Constants.Security.AdminGroupKey);
        Guid group = await AddGroupAsync([Constants.Applications.Users, Constants.Applications.Content], ["Umb.Document.Read"]);
        using Browser keeper = await OpenSignedInAsync(await AddUserAsync(group));

        await JsonAsync(keeper.Http.GetAsync($"{Browser.Api}/user/{colleague}"), HttpStatusCode.Forbidden);
        await DeleteAsync(keeper, $"/user/{colleague}", HttpStatusCode.Forbidden);
        await PostAsync(keeper, $"/user/{colleague}/change-password", new { newPassword = Browser.Password }, HttpStatusCode.Forbidden);
        await PostAsync(keeper, $"/user/{colleague}/reset-password", new { }, HttpStatusCode.Forbidden);
        await PostAsync(keeper, "/user/disable", new { userIds = new[] { new { id = colleague } } }, HttpStatusCode.Forbidden);
        await PostAsync(keeper, "/user", NewUser("x@example.com", Constants.Security.AdminGroupKey), HttpStatusCode.Forbidden);
        await PostAsync(keeper, "/user-group", NewGroup("Umb.Section.Settings"), HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Group_IsKeptAsItWasSent()
    {
        using Browser administrator = await OpenSignedInAsync();
        Guid id = Guid.NewGuid(), document = Guid.NewGuid();
        Guid type = await AddTypeAsync(administrator, "granular", ("text", Constants.DataTypes.Guids.TextstringGuid));
        document = await AddDocumentAsync(administrator, type, "one");
        JsonNode property = (await GetJsonAsync(administrator, $"/document-type/{type}"))!["properties"]![0]!;
        await PostAsync(administrator, "/user-group", NewGroup("Umb.Section.Content", id,
        [
            new Dictionary<string, object> { ["$type"] = "DocumentPermissionPresentationModel", ["document"] = new { id = document }, ["verbs"] = new[] { "Umb.Document.Read" } },
            new Dictionary<string, object>
            {
                ["$type"] = "DocumentPropertyValuePermissionPresentationModel",
                ["documentType"] = new { id = type },
                ["propertyType"] = new { id = (string)property["id"]! },
                ["verbs"] = Array.Empty<string>(),
            },
        ]));

        JsonNode group = (await GetJsonAsync(administrator, $"/user-group/{id}"))!;

        Assert.That(group["sections"]!.ToJsonString(), Is.EqualTo("[\"Umb.Section.Content\"]"));
        Assert.That((bool)group["documentRootAccess"]!, Is.True);
        Assert.That((bool)group["isDeletable"]!, Is.True);
        Assert.That((string?)group["permissions"]![0]!["document"]!["id"], Is.EqualTo(document.ToString()));
        Assert.That((string?)group["permissions"]![1]!["propertyType"]!["id"], Is.EqualTo((string?)property["id"]));
        Assert.That(group["permissions"]![1]!["verbs"]!.AsArray(), Is.Empty);
        await DeleteAsync(administrator, $"/user-group/{id}");
        await JsonAsync(administrator.Http.GetAsync($"{Browser.Api}/user-group/{id}"), HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Group_IsRefused_WhenAPermissionCannotBeRead()
    {
        using Browser administrator = await OpenSignedInAsync();

        JsonNode problem = (await PostAsync(
            administrator, "/user-group", NewGroup("Umb.Section.Content", null, [new Dictionary<string, object> { ["$type"] = "Other", ["verbs"] = Array.Empty<string>() }]),
            HttpStatusCode.BadRequest))!;

        Assert.That(problem["errors"]![0]!.AsObject().Single().Key, Is.EqualTo("$.permissions[0]"));
    }

    [Test]
    public async Task SystemGroup_CannotBeDeleted()
    {
        using Browser administrator = await OpenSignedInAsync();

        JsonNode problem = (await DeleteAsync(administrator, $"/user-group/{Constants.Security.AdminGroupKey}", HttpStatusCode.BadRequest))!;

        Assert.That((string?)problem["operationStatus"], Is.EqualTo("CanNotDeleteIsSystemUserGroup"));
    }

    [Test]
    public async Task Users_AreFilteredByNameStateAndGroup()
    {
        using Browser administrator = await OpenSignedInAsync();
        (Guid id, string email) = await CreateAsync(administrator, Constants.Security.TranslatorGroupKey);

        JsonNode byGroup = (await GetJsonAsync(administrator, $"/filter/user?userGroupIds={Constants.Security.TranslatorGroupKey}&skip=0&take=10"))!;
        JsonNode byName = (await GetJsonAsync(administrator, $"/filter/user?filter={Uri.EscapeDataString(email)}&userStates=Inactive&orderBy=Name&orderDirection=Descending"))!;
        JsonNode none = (await GetJsonAsync(administrator, $"/filter/user?filter={Uri.EscapeDataString(email)}&userStates=Disabled"))!;

        Assert.That(byGroup["items"]!.AsArray().Select(user => (string?)user!["id"]), Does.Contain(id.ToString()));
        Assert.That(byName["items"]!.AsArray().Select(user => (string?)user!["id"]), Is.EqualTo(new[] { id.ToString() }));
        Assert.That((int)none["total"]!, Is.Zero);
    }

    [Test]
    public async Task UpdatedUser_HasLanguageAndStartNode()
    {
        using Browser administrator = await OpenSignedInAsync();
        (Guid id, string email) = await CreateAsync(administrator);
        Guid type = await AddTypeAsync(administrator, "start", ("text", Constants.DataTypes.Guids.TextstringGuid));
        Guid start = await AddDocumentAsync(administrator, type, "start");

        await PutAsync(administrator, $"/user/{id}", new
        {
            email,
            userName = email,
            name = "Renamed",
            userGroupIds = new[] { new { id = Constants.Security.EditorGroupKey } },
            languageIsoCode = "en-US",
            documentStartNodeIds = new[] { new { id = start } },
            hasDocumentRootAccess = false,
            mediaStartNodeIds = Array.Empty<object>(),
            hasMediaRootAccess = true,
        });

        JsonNode user = (await GetJsonAsync(administrator, $"/user/{id}"))!;
        JsonNode calculated = (await GetJsonAsync(administrator, $"/user/{id}/calculate-start-nodes"))!;
        Assert.That((string?)user["name"], Is.EqualTo("Renamed"));
        Assert.That((string?)user["documentStartNodeIds"]![0]!["id"], Is.EqualTo(start.ToString()));
        Assert.That((bool)calculated["hasDocumentRootAccess"]!, Is.False);
    }

    [Test]
    public async Task Invitation_IsRefused_WhereNoMailCanBeSent()
    {
        using Browser administrator = await OpenSignedInAsync();

        JsonNode configuration = (await GetJsonAsync(administrator, "/user/configuration"))!;
        await PostAsync(administrator, "/user/invite", NewUser("invited@example.com", Constants.Security.EditorGroupKey), HttpStatusCode.BadRequest);

        Assert.That((bool)configuration["canInviteUsers"]!, Is.False);
    }

    [Test]
    public async Task UserData_IsOnlyForItsUser()
    {
        using Browser one = await OpenSignedInAsync(await AddUserAsync());
        using Browser other = await OpenSignedInAsync(await AddUserAsync());
        Guid key = Guid.NewGuid();
        await PostAsync(one, "/user-data", new { key, group = "list", identifier = "columns", value = "a,b" });

        await JsonAsync(other.Http.GetAsync($"{Browser.Api}/user-data/{key}"), HttpStatusCode.NotFound);
        await DeleteAsync(other, $"/user-data/{key}", HttpStatusCode.NotFound);
        Assert.That((string?)(await GetJsonAsync(one, "/user-data?groups=list"))!["items"]![0]!["value"], Is.EqualTo("a,b"));
        Assert.That((int)(await GetJsonAsync(other, "/user-data?groups=list"))!["total"]!, Is.Zero);
    }

    private static async Task<(Guid Id, string Email)> CreateAsync(Browser administrator, Guid? group = null)
    {
        string email = $"{Guid.NewGuid():N}@example.com";
        Guid id = Guid.NewGuid();
        await PostAsync(administrator, "/user", NewUser(email, group ?? Constants.Security.EditorGroupKey, id));
        return (id, email);
    }

    private static object NewUser(string email, Guid group, Guid? id = null) => new
    {
        id,
        email,
        userName = email,
        name = "Somebody",
        userGroupIds = new[] { new { id = group } },
        kind = "Default",
    };

    private static object NewGroup(string section, Guid? id = null, object[]? permissions = null)
    {
        string name = "g" + Guid.NewGuid().ToString("N");
        return new
        {
            id,
            name,
            alias = name,
            icon = "icon-users",
            sections = new[] { section },
            languages = Array.Empty<string>(),
            hasAccessToAllLanguages = true,
            documentRootAccess = true,
            mediaRootAccess = false,
            fallbackPermissions = new[] { "Umb.Document.Read" },
            permissions = permissions ?? [],
        };
    }
}
