using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Http;

/// <summary>Problem details of a request that cannot be read, by JSON path or parameter.</summary>
internal sealed class RequestProblem(IEnumerable<(string Path, string Message)> errors) : IResult
{
    public RequestProblem(string path, string message)
        : this([(path, message)])
    {
    }

    public Task ExecuteAsync(HttpContext httpContext) => new JsonAnswer(
        new
        {
            Type = "https://tools.ietf.org/html/rfc9110#section-15.5.1",
            Title = "One or more validation errors occurred.",
            Status = StatusCodes.Status400BadRequest,
            Errors = errors.Select(error => new Dictionary<string, string[]> { [error.Path] = [error.Message] }).ToArray(),
            TraceId = Activity.Current?.Id ?? httpContext.TraceIdentifier,
        },
        StatusCodes.Status400BadRequest).ExecuteAsync(httpContext);
}
