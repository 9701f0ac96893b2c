using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.Backoffice.SignIn;

/// <summary>Where the user goes on to after signing in: an address of this site's backoffice, and nowhere else.</summary>
internal static class ReturnAddress
{
    public const string Parameter = "ReturnUrl";

    public static string Safe(HttpRequest request, string? asked)
    {
        string own = request.PathBase + "/umbraco";
        return asked is not null
            && asked.StartsWith(own, StringComparison.Ordinal)
            && (asked.Length == own.Length || asked[own.Length] is '/' or '?')
            && !asked.Contains('\\') && !asked.Contains("//", StringComparison.Ordinal) && asked.All(letter => letter is > ' ' and < '\u007f')
            ? asked
            : own;
    }
}
