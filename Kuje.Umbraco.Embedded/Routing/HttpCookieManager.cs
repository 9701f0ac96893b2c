using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Embedded.Routing;

/// <summary>The cookies of the current request; outside of requests there are none.</summary>
internal sealed class HttpCookieManager(IHttpContextAccessor accessor) : ICookieManager
{
    public void ExpireCookie(string cookieName) => accessor.HttpContext?.Response.Cookies.Delete(cookieName);

    public string? GetCookieValue(string cookieName) => accessor.HttpContext?.Request.Cookies[cookieName];

    public void SetCookieValue(string cookieName, string value, bool httpOnly, bool secure, string sameSiteMode) =>
        accessor.HttpContext?.Response.Cookies.Append(cookieName, value, new CookieOptions
        {
            HttpOnly = httpOnly,
            Secure = secure,
            SameSite = Enum.TryParse(sameSiteMode, ignoreCase: true, out SameSiteMode mode) ? mode : SameSiteMode.Unspecified,
            Path = "/",
        });

    public bool HasCookie(string cookieName) => accessor.HttpContext?.Request.Cookies.ContainsKey(cookieName) == true;
}
