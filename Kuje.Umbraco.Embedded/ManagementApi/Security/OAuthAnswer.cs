using System.Text.Json;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>An answer of the token endpoint, which nothing may store.</summary>
internal sealed class OAuthAnswer(object value, int status = StatusCodes.Status200OK) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json;charset=UTF-8";
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ManagementJson.Options), httpContext.RequestAborted).AsTask();
    }
}
