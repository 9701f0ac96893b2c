using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Kuje.Umbraco.Embedded.ManagementApi.ServerEvents;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;

namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>Knows users of the backoffice by the access token that their request bears.</summary>
internal sealed class BackOfficeTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SignInTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = Constants.Security.BackOfficeAuthenticationType;

    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? token = BearerToken();
        if (token is null)
            return Task.FromResult(AuthenticateResult.NoResult());
        if (token == SignInCookies.Redacted)
            token = SignInCookies.Read(Context, SignInTokenKind.Access);
        return Task.FromResult(tokens.Find(SignInTokenKind.Access, token) is { } found
            ? AuthenticateResult.Success(new AuthenticationTicket(Principal(found.User), Scheme.Name))
            : AuthenticateResult.Fail("The access token is unknown or over."));
    }

    private string? BearerToken()
    {
        string? header = Request.Headers.Authorization;
        if (header is not null)
            return header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;
        // A script cannot give a WebSocket headers. Its cookie is not sent from other sites, and it only listens.
        return Request.Path.StartsWithSegments(ServerEventHub.Path) ? Request.Query["access_token"].FirstOrDefault() : null;
    }

    private static ClaimsPrincipal Principal(IUser user) => new(new ClaimsIdentity(
        [
            new Claim(Constants.Security.OpenIdDictSubClaimType, user.Key.ToString()),
            new Claim(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, user.Username),
        ],
        Constants.Security.BackOfficeAuthenticationType));
}
