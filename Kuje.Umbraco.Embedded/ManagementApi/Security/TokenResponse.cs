using System.Text.Json.Serialization;

namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>Tells the client that it has tokens; they themselves are in cookies.</summary>
internal sealed record TokenResponse([property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; } = SignInCookies.Redacted;

    [JsonPropertyName("token_type")]
    public string TokenType { get; } = "Bearer";

    [JsonPropertyName("refresh_token")]
    public string RefreshToken { get; } = SignInCookies.Redacted;
}
