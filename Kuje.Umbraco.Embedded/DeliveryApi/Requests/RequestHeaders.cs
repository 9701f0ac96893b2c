using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

internal static class RequestHeaders
{
    /// <summary>A header of the request at hand; null where there is none.</summary>
    public static string? Header(this IHttpContextAccessor http, string name) => http.HttpContext?.Request.Headers[name];
}
