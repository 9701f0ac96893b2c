using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>What was created, and where it is.</summary>
internal sealed class CreatedAnswer(string path, string id) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpRequest request = httpContext.Request;
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        httpContext.Response.Headers.Location = $"{request.Scheme}://{request.Host}{request.PathBase}{ManagementEndpoints.Root}/{path}/{Uri.EscapeDataString(id)}";
        httpContext.Response.Headers["Umb-Generated-Resource"] = id;
        return Task.CompletedTask;
    }
}
