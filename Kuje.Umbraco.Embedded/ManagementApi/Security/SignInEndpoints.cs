using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>Signing in and out: a password for a session, a session for a code (RFC 6749 with PKCE, RFC 7636), a code for tokens.</summary>
internal static class SignInEndpoints
{
    private const int ChallengeLength = 43;

    public static void MapSignIn(this IEndpointRouteBuilder anonymous)
    {
        RouteGroupBuilder group = anonymous.MapGroup("/security/back-office");
        group.MapPost("/login", LoginAsync);
        group.MapGet("/authorize", Authorize);
        group.MapPost("/token", TokenAsync);
        group.MapPost("/revoke", RevokeAsync);
        group.MapMethods("/signout", [HttpMethods.Get, HttpMethods.Post], SignOutAsync);
    }

    private static async Task<IResult> LoginAsync(
        Body<LoginRequestModel> body, PasswordSignIn passwords, SignInTokens tokens, IIpResolver ips, HttpContext http)
    {
        if (await passwords.TryAsync(body.Value.Username, body.Value.Password, http.RequestAborted) is not { } user)
        {
            return new OperationProblem(StatusCodes.Status401Unauthorized, "Invalid credentials")
            {
                Detail = "The provided credentials are invalid. User has not been signed in.",
            };
        }

        tokens.End(SignInCookies.Read(http, SignInTokenKind.Login));
        SignInCookies.Write(http, SignInTokenKind.Login, tokens.Begin(user, ips.GetCurrentRequestIpAddress()));
        return Results.Ok();
    }

    private static IResult Authorize(HttpContext http, SignInTokens tokens)
    {
        IQueryCollection query = http.Request.Query;
        string redirect = query["redirect_uri"].ToString();
        if (query["client_id"] != BackOfficeClient.Id)
            return OAuthError.InvalidRequest("The client is not known.");
        if (!BackOfficeClient.IsSignInUri(http.Request, redirect))
            return OAuthError.InvalidRequest("The redirect_uri is not one of the client's.");

        string challenge = query["code_challenge"].ToString();
        if (query["response_type"] != "code")
            return Return("error", "unsupported_response_type");
        if (query["code_challenge_method"] != "S256" || challenge.Length != ChallengeLength || !Base64Url.IsValid(challenge))
            return Return("error", "invalid_request");
        if (tokens.Find(SignInTokenKind.Login, SignInCookies.Read(http, SignInTokenKind.Login)) is not { } login)
        {
            return query["prompt"] == "none"
                ? Return("error", "login_required")
                : Results.Redirect("/umbraco/login" + QueryString.Create("ReturnUrl", http.Request.Path + http.Request.QueryString));
        }

        string code = tokens.Issue(SignInTokenKind.Code, login.Grant with { Redirect = redirect, Challenge = challenge });
        SignInCookies.Write(http, SignInTokenKind.Code, code);
        return Return("code", SignInCookies.Redacted);

        IResult Return(string name, string value)
        {
            QueryString answer = QueryString.Create(name, value);
            if (query["state"].ToString() is { Length: > 0 } state)
                answer = answer.Add("state", state);
            return Results.Redirect(redirect + answer);
        }
    }

    private static async Task<IResult> TokenAsync(HttpContext http, SignInTokens tokens)
    {
        if (await ReadFormAsync(http) is not { } form)
            return OAuthError.InvalidRequest("The body must be a form.");
        if (form["client_id"] != BackOfficeClient.Id)
            return new OAuthError("invalid_client", "The client is not known.");
        switch (form["grant_type"].ToString())
        {
            case "authorization_code":
                if (form["code"] != SignInCookies.Redacted)
                    return OAuthError.InvalidRequest("The code must come in its cookie.");
                (IUser User, SignInGrant Grant)? taken = tokens.TakeCode(SignInCookies.Read(http, SignInTokenKind.Code));
                SignInCookies.Delete(http, SignInTokenKind.Code);
                return taken is { } code && code.Grant.Redirect == form["redirect_uri"] && IsAnswer(code.Grant.Challenge, form["code_verifier"].ToString())
                    ? Tokens(http, tokens, code.Grant)
                    : OAuthError.InvalidGrant("The code is unknown, used or over, or the verifier or redirect_uri is not that of its request.");
            case "refresh_token":
                return tokens.TakeRefresh(SignInCookies.Read(http, SignInTokenKind.Refresh)) is { } refresh
                    ? Tokens(http, tokens, refresh.Grant)
                    : OAuthError.InvalidGrant("The refresh token is unknown or over.");
            default:
                return new OAuthError("unsupported_grant_type", "The grant_type must be authorization_code or refresh_token.");
        }
    }

    private static OAuthAnswer Tokens(HttpContext http, SignInTokens tokens, SignInGrant grant)
    {
        SignInGrant session = grant with { Redirect = null, Challenge = null };
        SignInCookies.Write(http, SignInTokenKind.Access, tokens.Issue(SignInTokenKind.Access, session));
        SignInCookies.Write(http, SignInTokenKind.Refresh, tokens.Issue(SignInTokenKind.Refresh, session));
        return new OAuthAnswer(new TokenResponse((int)tokens.AccessLifetime.TotalSeconds));
    }

    private static async Task<IResult> RevokeAsync(HttpContext http, SignInTokens tokens)
    {
        if (await ReadFormAsync(http) is not { } form || form["client_id"] != BackOfficeClient.Id)
            return OAuthError.InvalidRequest("The body must be a form with the client_id.");
        // Either token ends the session, also where it is not known: there is nothing to tell about it.
        string token = form["token"].ToString();
        if (token != SignInCookies.Redacted)
        {
            tokens.End(token);
        }
        else if (!string.Equals(http.Request.Headers["Sec-Fetch-Site"], "cross-site", StringComparison.Ordinal))
        {
            tokens.End(SignInCookies.Read(http, SignInTokenKind.Access) ?? SignInCookies.Read(http, SignInTokenKind.Refresh));
            DeleteCookies(http);
        }

        return Results.Ok();
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, SignInTokens tokens, IEventAggregator events, IIpResolver ips)
    {
        int? user = tokens.End(SignInCookies.Read(http, SignInTokenKind.Login));
        user = tokens.End(SignInCookies.Read(http, SignInTokenKind.Access)) ?? user;
        user = tokens.End(SignInCookies.Read(http, SignInTokenKind.Refresh)) ?? user;
        DeleteCookies(http);
        if (user is { } id)
        {
            string text = id.ToString(CultureInfo.InvariantCulture);
            await events.PublishAsync(new UserLogoutSuccessNotification(ips.GetCurrentRequestIpAddress(), text, text));
        }

        string redirect = http.Request.Query["post_logout_redirect_uri"].ToString();
        return Results.Redirect(BackOfficeClient.IsSignOutUri(http.Request, redirect) ? redirect : http.Request.PathBase + BackOfficeClient.SignOutPath);
    }

    private static void DeleteCookies(HttpContext http)
    {
        foreach (SignInTokenKind kind in Enum.GetValues<SignInTokenKind>())
            SignInCookies.Delete(http, kind);
    }

    private static bool IsAnswer(string? challenge, string verifier)
    {
        string answer = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return challenge is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(answer), Encoding.ASCII.GetBytes(challenge));
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
