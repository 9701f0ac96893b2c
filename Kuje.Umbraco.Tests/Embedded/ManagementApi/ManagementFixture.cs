using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kuje.Umbraco.Embedded.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>A fixture whose tests share one running site without content.</summary>
[NonParallelizable]
public abstract class ManagementFixture
{
    private protected Engine Engine { get; private set; } = null!;

    protected string Administrator { get; private set; } = null!;

    /// <summary>Settings of the fixture's site.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    /// <summary>Whether the site has Kuje.</summary>
    protected virtual bool WithKuje => false;

    [OneTimeSetUp]
    public async Task StartSiteAsync()
    {
        Engine = await Engine.StartAsync(listen: true, settings: Settings, withKuje: WithKuje);
        Administrator = await Browser.PrepareAdministratorAsync(Engine);
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync()
    {
        if (Engine is not null)
            await Engine.DisposeAsync();
    }

    private protected Browser Open() => new(Engine.Address);

    private protected async Task<Browser> OpenSignedInAsync(string? user = null)
    {
        Browser browser = Open();
        await browser.SignInAsync(user ?? Administrator);
        return browser;
    }

    /// <summary>A new user of a group with the password that all have.</summary>
    /// <returns>Their e-mail address, which is their name.</returns>
    protected async Task<string> AddUserAsync(Guid? group = null, int? startNode = null)
    {
        string email = $"{Guid.NewGuid():N}@example.com";
        IUserService users = Engine.Get<IUserService>();
        var result = await users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel
            {
                Email = email,
                UserName = email,
                Name = "Somebody",
                UserGroupKeys = new HashSet<Guid> { group ?? Constants.Security.EditorGroupKey },
            },
            approveUser: true);
        Assert.That(result.Success, Is.True, result.Status.ToString());
        IUser user = result.Result.CreatedUser!;
        Engine.Get<UserPasswords>().Set(user, Browser.Password, DateTime.UtcNow);
        if (startNode is { } node)
            user.StartContentIds = [node];
        users.Save(user);
        return email;
    }

    /// <summary>A new group of users.</summary>
    /// <param name="sections">Their short names.</param>
    /// <param name="permissions">For all documents.</param>
    /// <param name="granular">For one thing each.</param>
    protected async Task<Guid> AddGroupAsync(string[] sections, string[] permissions, params IGranularPermission[] granular)
    {
        string name = "g" + Guid.NewGuid().ToString("N");
        var group = new UserGroup(Engine.Get<IShortStringHelper>())
        {
            Alias = name,
            Name = name,
            HasAccessToAllLanguages = true,
            StartContentId = Constants.System.Root,
            StartMediaId = Constants.System.Root,
            Permissions = permissions.ToHashSet(),
            GranularPermissions = granular.ToHashSet(),
        };
        foreach (string section in sections)
            group.AddAllowedSection(section);
        var result = await Engine.Get<IUserGroupService>().CreateAsync(group, Constants.Security.SuperUserKey);
        Assert.That(result.Success, Is.True, result.Status.ToString());
        return result.Result.Key;
    }

    private protected IEnumerable<RouteEndpoint> ManagementEndpoints() => ((IEndpointRouteBuilder)Engine.App).DataSources
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/umbraco/management/", StringComparison.Ordinal));

    /// <summary>The answer's JSON; it must be as expected.</summary>
    private protected static async Task<JsonNode?> JsonAsync(Task<HttpResponseMessage> sending, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage response = await sending;
        string body = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(expected), $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    private protected static Task<JsonNode?> GetJsonAsync(Browser browser, string path) => JsonAsync(browser.Http.GetAsync(Browser.Api + path));

    private protected static Task<JsonNode?> PostAsync(Browser browser, string path, object body, HttpStatusCode expected = HttpStatusCode.Created) =>
        JsonAsync(browser.Http.PostAsJsonAsync(Browser.Api + path, body), expected);

    private protected static Task<JsonNode?> PutAsync(Browser browser, string path, object body, HttpStatusCode expected = HttpStatusCode.OK) =>
        JsonAsync(browser.Http.PutAsJsonAsync(Browser.Api + path, body), expected);

    private protected static Task<JsonNode?> DeleteAsync(Browser browser, string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        JsonAsync(browser.Http.DeleteAsync(Browser.Api + path), expected);

    /// <summary>A document type that may stand at the root and below itself.</summary>
    private protected static async Task<Guid> AddTypeAsync(Browser administrator, string alias, params (string Alias, Guid DataType)[] properties) =>
        await AddTypeAsync(administrator, alias, null, properties);

    private protected static async Task<Guid> AddTypeAsync(
        Browser administrator, string alias, Guid? collection, params (string Alias, Guid DataType)[] properties)
    {
        Guid key = Guid.NewGuid();
        var type = new
        {
            id = key,
            alias,
            name = alias,
            icon = "icon-notepad",
            allowedAsRoot = true,
            collection = collection is null ? null : new { id = collection },
            containers = Array.Empty<object>(),
            properties = properties.Select(property => new
            {
                id = Guid.NewGuid(),
                alias = property.Alias,
                name = property.Alias,
                dataType = new { id = property.DataType },
            }).ToArray(),
            allowedDocumentTypes = new[] { new { documentType = new { id = key }, sortOrder = 0 } },
        };
        await PostAsync(administrator, "/document-type", type);
        // It can allow itself below once it is there.
        await PutAsync(administrator, $"/document-type/{key}", type);
        return key;
    }

    private protected static async Task<Guid> AddDocumentAsync(
        Browser browser, Guid type, string name, Guid? parent = null, params (string Alias, object Value)[] values)
    {
        Guid id = Guid.NewGuid();
        await PostAsync(browser, "/document", new
        {
            id,
            parent = parent is null ? null : new { id = parent },
            documentType = new { id = type },
            values = values.Select(value => new { alias = value.Alias, value = value.Value }).ToArray(),
            variants = new[] { new { name } },
        });
        return id;
    }
}
