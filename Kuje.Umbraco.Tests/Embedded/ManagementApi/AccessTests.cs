using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>Nothing of the Management API is open but what signing in needs.</summary>
[TestFixture]
public partial class AccessTests : ManagementFixture
{
    private static readonly string[] Anonymous =
    [
        "/security/back-office/login", "/security/back-office/authorize", "/security/back-office/token", "/security/back-office/revoke",
        "/security/back-office/signout", "/security/back-office/graphics/{name}", "/server/status", "/server/configuration", "/manifest/manifest/public",
        // With the token of a mail.
        "/security/configuration", "/security/forgot-password", "/security/forgot-password/verify", "/security/forgot-password/reset",
        "/user/invite/verify", "/user/invite/create-password",
    ];

    private static readonly string[] ForEveryUser =
    [
        // Themselves.
        "GET /user/current", "GET /user/current/configuration", "GET /user/current/permissions", "GET /user/current/permissions/document",
        "GET /user/current/permissions/media", "POST /user/current/change-password", "POST /user/current/avatar", "PUT /user/current/profile",
        "GET /user/current/2fa", "GET /user/current/login-providers",
        "GET /user-data", "GET /user-data/{}", "POST /user-data", "PUT /user-data", "DELETE /user-data/{}",
        // The site.
        "GET /server/information", "GET /manifest/manifest", "GET /manifest/manifest/private", "GET /culture", "GET /segment", "GET /tag",
        "GET /news-dashboard", "GET /language", "GET /language/xx-XX", "GET /item/language", "GET /item/language/default",
        // Their uploads.
        "POST /temporary-file", "GET /temporary-file/{}", "DELETE /temporary-file/{}", "GET /temporary-file/configuration",
        // What stands in lists and pickers by its name.
        "GET /item/data-type", "GET /item/data-type/search", "GET /filter/data-type", "GET /item/dictionary", "GET /item/document", "GET /item/document/search",
        "GET /item/document-blueprint", "GET /item/document-type", "GET /item/document-type/search", "GET /item/media", "GET /item/media/search",
        "GET /item/media-type", "GET /item/media-type/allowed", "GET /item/media-type/folders", "GET /item/media-type/search", "GET /item/member-group",
        "GET /item/relation-type", "GET /item/template", "GET /item/template/search", "GET /item/user", "GET /item/user-group", "GET /imaging/resize/urls",
    ];

    [Test]
    public async Task EveryEndpoint_DemandsAToken()
    {
        using Browser nobody = Open();
        using Browser stranger = Open();
        stranger.BearToken("abc.def.ghi");
        // What another site makes a browser send: the cookies, but not the header.
        using Browser forged = await OpenSignedInAsync();
        forged.Http.DefaultRequestHeaders.Authorization = null;
        int asked = 0;
        foreach ((string method, string path) in Endpoints())
        {
            foreach (Browser browser in new[] { nobody, stranger, forged })
            {
                using HttpResponseMessage response = await browser.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), $"{method} {path}");
                Assert.That(await response.Content.ReadAsStringAsync(), Is.Empty);
                asked++;
            }
        }

        Assert.That(asked, Is.GreaterThan(800));
    }

    [Test]
    public void OpenEndpoints_AreThoseOfSigningIn() => Assert.That(
        All().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText![Browser.Api.Length..]).Distinct(),
        Is.EquivalentTo(Anonymous));

    /// <summary>What is for all who are signed in, whatever their sections; all else demands one.</summary>
    [Test]
    public async Task EndpointsForEveryUser_AreThese()
    {
        using Browser outsider = await OpenSignedInAsync(await AddUserAsync(await AddGroupAsync([], [])));
        var open = new List<string>();
        foreach ((string method, string path) in Endpoints())
        {
            using HttpResponseMessage response = await outsider.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
            if (response.StatusCode != HttpStatusCode.Forbidden)
                open.Add($"{method} {Id.Replace(path[Browser.Api.Length..].TrimEnd('/'), "{}")}");
        }

        Assert.That(open, Is.EquivalentTo(ForEveryUser));
    }

    private IEnumerable<(string Method, string Path)> Endpoints() => All()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(
            method => (method, Parameter.Replace(endpoint.RoutePattern.RawText!, match => match.Value.Contains("guid") ? Guid.NewGuid().ToString() : "xx-XX"))));

    private IEnumerable<RouteEndpoint> All() => ManagementEndpoints();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter { get; }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id { get; }
}
