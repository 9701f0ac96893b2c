using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>The one client that may sign users in: the backoffice of this very origin.</summary>
internal static class BackOfficeClient
{
    public const string Id = "umbraco-back-office";
    public const string SignInPath = "/umbraco/oauth_complete";
    public const string SignOutPath = "/umbraco/logout";

    public static bool IsSignInUri(HttpRequest request, string? uri) => IsOwn(request, uri, SignInPath);

    public static bool IsSignOutUri(HttpRequest request, string? uri) => IsOwn(request, uri, SignInPath) || IsOwn(request, uri, SignOutPath);

    // To the letter: what a URI parser would forgive is what redirects are abused with.
    private static bool IsOwn(HttpRequest request, string? uri, string path) =>
        uri == $"{request.Scheme}://{request.Host}{request.PathBase}{path}";
}
