using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Embedded.Routing;

internal sealed class HttpRequestAccessor(IHttpContextAccessor accessor) : IRequestAccessor
{
    /// <summary>A value of the form or, failing that, of the query string.</summary>
    public string? GetRequestValue(string name) =>
        accessor.HttpContext?.Request is { HasFormContentType: true } request && request.Form.TryGetValue(name, out StringValues value)
            ? value.ToString()
            : GetQueryStringValue(name);

    public string? GetQueryStringValue(string name) => accessor.HttpContext?.Request.Query[name];

    public Uri? GetRequestUrl() => accessor.HttpContext is { Request: { Host.HasValue: true } request } ? new Uri(request.GetEncodedUrl()) : null;
}
