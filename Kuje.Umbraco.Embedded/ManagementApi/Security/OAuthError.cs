using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>An error of RFC 6749.</summary>
internal sealed record OAuthError(string Error, [property: JsonPropertyName("error_description")] string Description) : IResult
{
    public static OAuthError InvalidRequest(string description) => new("invalid_request", description);

    public static OAuthError InvalidGrant(string description) => new("invalid_grant", description);

    public Task ExecuteAsync(HttpContext httpContext) => new OAuthAnswer(this, StatusCodes.Status400BadRequest).ExecuteAsync(httpContext);
}
