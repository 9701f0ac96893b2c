using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.Backoffice.SignIn;

/// <summary>Whether a form was sent from a page of this site. Browsers say so themselves, and no page can make them lie.</summary>
internal static class FormOrigin
{
    public static bool IsOwn(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site == "same-origin";
        return request.Headers.Origin == $"{request.Scheme}://{request.Host}";
    }
}
