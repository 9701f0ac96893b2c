using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>An answer with a value, as JSON.</summary>
internal sealed class JsonAnswer(object? value, int status = StatusCodes.Status200OK) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(value, value?.GetType() ?? typeof(object), ManagementJson.Options);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = ManagementJson.ContentType;
        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
