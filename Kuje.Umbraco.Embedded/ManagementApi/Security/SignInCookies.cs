using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>
/// Where codes and tokens are: in cookies that scripts cannot read. The client sends <see cref="Redacted"/> in their place, so that a cookie alone,
/// which a browser sends by itself, opens nothing.
/// </summary>
internal static class SignInCookies
{
    public const string Redacted = "[redacted]";

    public static string? Read(HttpContext http, SignInTokenKind kind) => http.Request.Cookies[Name(http, kind)];

    public static void Write(HttpContext http, SignInTokenKind kind, string token) =>
        http.Response.Cookies.Append(Name(http, kind), token, Options(http, kind));

    public static void Delete(HttpContext http, SignInTokenKind kind) =>
        http.Response.Cookies.Delete(Name(http, kind), Options(http, kind));

    // The prefix makes browsers refuse the cookie from other hosts; it needs HTTPS.
    private static string Name(HttpContext http, SignInTokenKind kind) => (http.Request.IsHttps ? "__Host-" : string.Empty) + kind switch
    {
        SignInTokenKind.Login => "umbLogin",
        SignInTokenKind.Code => "umbPkceCode",
        SignInTokenKind.Access => "umbAccessToken",
        _ => "umbRefreshToken",
    };

    private static CookieOptions Options(HttpContext http, SignInTokenKind kind) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        // Authorisation is a navigation, which may have begun at a link elsewhere.
        SameSite = kind is SignInTokenKind.Login or SignInTokenKind.Code ? SameSiteMode.Lax : SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
    };
}
