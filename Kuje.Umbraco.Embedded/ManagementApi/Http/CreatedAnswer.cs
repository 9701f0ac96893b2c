using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>What was created, and where it is.</summary>
internal sealed class CreatedAnswer(string path, string id) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpRequest request = httpContext.Request;
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        // Names of what has no id can be of any characters; headers cannot.
        string name = Uri.EscapeDataString(id);
        httpContext.Response.Headers.Location = $"{request.Scheme}://{request.Host}{request.PathBase}{ManagementEndpoints.Root}/{path}/{name}";
        httpContext.Response.Headers["Umb-Generated-Resource"] = name;
        return Task.CompletedTask;
    }
}
