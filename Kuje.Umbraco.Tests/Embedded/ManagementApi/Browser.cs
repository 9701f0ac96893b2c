using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Kuje.Umbraco.Embedded.Users;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>A browser with the backoffice open: keeps cookies, follows no redirects, and bears the token once it is signed in.</summary>
internal sealed class Browser : IDisposable
{
    public const string Api = "/umbraco/management/api/v1";
    public const string Password = "Correct-horse-7-battery";
    private const string Security = Api + "/security/back-office";

    public Browser(Uri address)
    {
        Address = address;
        Http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    public string RedirectUri => new Uri(Address, "/umbraco/oauth_complete").ToString();

    /// <summary>A verifier of PKCE (RFC 7636).</summary>
    public string Verifier { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(48));

    public string? Cookie(string name) => Cookies.GetCookies(Address)[name]?.Value;

    /// <summary>Gives the site's administrator the known password.</summary>
    /// <returns>Their e-mail address.</returns>
    public static async Task<string> PrepareAdministratorAsync(Engine engine)
    {
        IUserService users = engine.Get<IUserService>();
        IUser administrator = (await users.GetAsync(global::Umbraco.Cms.Core.Constants.Security.SuperUserKey))!;
        engine.Get<UserPasswords>().Set(administrator, Password, DateTime.UtcNow);
        users.Save(administrator);
        return administrator.Username;
    }

    public Task<HttpResponseMessage> LoginAsync(string user, string password = Password) =>
        Http.PostAsJsonAsync(Security + "/login", new { username = user, password });

    public Task<HttpResponseMessage> AuthorizeAsync(string? redirectUri = null, string method = "S256", string client = "umbraco-back-office")
    {
        string challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        string query = $"client_id={client}&response_type=code&redirect_uri={Uri.EscapeDataString(redirectUri ?? RedirectUri)}"
            + $"&scope=offline_access&state=s1&code_challenge={challenge}&code_challenge_method={method}";
        return Http.GetAsync($"{Security}/authorize?{query}");
    }

    public Task<HttpResponseMessage> ExchangeCodeAsync(string? verifier = null) => TokenAsync(new()
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = "umbraco-back-office",
        ["redirect_uri"] = RedirectUri,
        ["code"] = "[redacted]",
        ["code_verifier"] = verifier ?? Verifier,
    });

    public Task<HttpResponseMessage> RefreshAsync() => TokenAsync(new()
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = "umbraco-back-office",
        ["refresh_token"] = "[redacted]",
    });

    public Task<HttpResponseMessage> TokenAsync(Dictionary<string, string> form) => Http.PostAsync(Security + "/token", new FormUrlEncodedContent(form));

    public async Task SignInAsync(string user, string password = Password)
    {
        using HttpResponseMessage login = await LoginAsync(user, password);
        Assert.That(login.StatusCode, Is.EqualTo(HttpStatusCode.OK), "login");
        using HttpResponseMessage authorize = await AuthorizeAsync();
        Assert.That(authorize.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "authorize");
        using HttpResponseMessage token = await ExchangeCodeAsync();
        Assert.That(token.StatusCode, Is.EqualTo(HttpStatusCode.OK), "token");
        BearToken();
    }

    public void BearToken(string token = "[redacted]") => Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    public async Task<HttpStatusCode> CurrentUserAsync()
    {
        using HttpResponseMessage response = await Http.GetAsync(Api + "/user/current");
        return response.StatusCode;
    }

    public static string? ErrorOf(HttpResponseMessage redirect) => HttpUtility.ParseQueryString(redirect.Headers.Location!.Query)["error"];

    public void Dispose() => Http.Dispose();
}
