using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Net;

namespace Kuje.Umbraco.Embedded.Users;

internal sealed class RequestIpResolver(IHttpContextAccessor http) : IIpResolver
{
    public string GetCurrentRequestIpAddress() => http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
}
