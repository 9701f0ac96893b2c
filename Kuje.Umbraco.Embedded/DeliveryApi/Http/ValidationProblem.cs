using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Http;

/// <summary>Problem details of parameters that cannot be read, by the parameter's name.</summary>
internal sealed record ValidationProblem(Dictionary<string, string[]> Errors, string TraceId)
{
    public string Type { get; } = "https://tools.ietf.org/html/rfc9110#section-15.5.1";

    public string Title { get; } = "One or more validation errors occurred.";

    public int Status { get; } = StatusCodes.Status400BadRequest;

    public static ValidationProblem Of(HttpContext http, IEnumerable<KeyValuePair<string, string[]>> errors) =>
        new(errors.ToDictionary(), Activity.Current?.Id ?? http.TraceIdentifier);
}
