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
        "/security/back-office/signout", "/server/status", "/server/configuration", "/manifest/manifest/public",
        // With the token of a mail.
        "/security/configuration", "/security/forgot-password", "/security/forgot-password/verify", "/security/forgot-password/reset",
        "/user/invite/verify", "/user/invite/create-password",
    ];

    [Test]
    public async Task EveryEndpoint_DemandsAToken()
    {
        using Browser nobody = Open();
        using Browser stranger = Open();
        stranger.BearToken("abc.def.ghi");
        int asked = 0;
        foreach ((string method, string path) in Endpoints())
        {
            foreach (Browser browser in new[] { nobody, stranger })
            {
                using HttpResponseMessage response = await browser.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), $"{method} {path}");
                Assert.That(await response.Content.ReadAsStringAsync(), Is.Empty);
                asked++;
            }
        }

        Assert.That(asked, Is.GreaterThan(100));
    }

    [Test]
    public void OpenEndpoints_AreThoseOfSigningIn() => Assert.That(
        All().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText![Browser.Api.Length..]).Distinct(),
        Is.EquivalentTo(Anonymous));

    [Test]
    public async Task EveryEndpoint_AnswersNonsense_WithoutFailing()
    {
        using Browser browser = await OpenSignedInAsync();
        foreach ((string method, string path) in Endpoints())
        {
            foreach (string query in new[] { "", "?id=x&take=-1&skip=x&parentId=y&target=&documentId=1", "?take=2147483647&skip=2147483647" })
            {
                foreach (string body in new[] { "", "null", "[]", "{\"values\":null,\"variants\":[null]}", "{" })
                {
                    if (method == "GET" && body.Length > 0)
                        continue;
                    using var request = new HttpRequestMessage(new HttpMethod(method), path + query);
                    if (method is "POST" or "PUT")
                        request.Content = new StringContent(body, null, "application/json");
                    using HttpResponseMessage response = await browser.Http.SendAsync(request);

                    Assert.That(
                        (int)response.StatusCode, Is.LessThan(500),
                        () => $"{method} {path}{query} {body}\n{string.Join('\n', Engine.Log.Errors.TakeLast(1).Select(line => line.Exception))}");
                }
            }
        }
    }

    private IEnumerable<(string Method, string Path)> Endpoints() => All()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(
            method => (method, Parameter.Replace(endpoint.RoutePattern.RawText!, match => match.Value.Contains("guid") ? Guid.NewGuid().ToString() : "xx-XX"))));

    private IEnumerable<RouteEndpoint> All() => ((IEndpointRouteBuilder)Engine.App).DataSources
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/umbraco/management/", StringComparison.Ordinal));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter { get; }
}
