using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Kuje.Umbraco.Backoffice;

/// <summary>Answers of the backoffice endpoints: JSON that no cache keeps, and problems as RFC 9457 has them.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Task JsonAsync<T>(HttpContext http, T value)
    {
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(value, _json, http.RequestAborted);
    }

    /// <param name="http">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="title">What is wrong.</param>
    /// <param name="field">The parameter or property that is wrong.</param>
    public static Task ProblemAsync(HttpContext http, int status, string title, string? field = null)
    {
        http.Response.StatusCode = status;
        var problem = new ProblemDetails { Status = status, Title = title, Type = "Error" };
        if (field is not null)
        {
            problem.Extensions["errors"] = new Dictionary<string, string[]> { [field] = [title] };
        }

        return http.Response.WriteAsJsonAsync(problem, _json, "application/problem+json", http.RequestAborted);
    }
}
