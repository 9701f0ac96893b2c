using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Users;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>Codes and tokens of the sign-in: random, kept as hashes, good for a time and for as long as their session and the user's password.</summary>
internal sealed class SignInTokens(
    ICoreScopeProvider scopes,
    AmbientScope ambient,
    UserSessions sessions,
    IBackOfficeUserReader users,
    IOptionsMonitor<GlobalSettings> settings,
    TimeProvider time)
{
    private const int TokenBytes = 32;

    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Two tabs may refresh at the same time: a used refresh token stays good this long.</summary>
    private static readonly TimeSpan RefreshLeeway = TimeSpan.FromSeconds(30);

    /// <summary>A quarter of the site's time-out, as in Umbraco, so that an active user's tokens are renewed long before the session ends.</summary>
    public TimeSpan AccessLifetime => settings.CurrentValue.TimeOut / 4;

    private TimeSpan SessionLifetime => settings.CurrentValue.TimeOut;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Begins a session; the token is that of its login.</summary>
    public string Begin(IUser user, string? ipAddress)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        Guid session = sessions.Create(user.Id, ipAddress, cleanStaleSessions: true);
        ambient.Session.Execute("DELETE FROM sign_in_token WHERE expires < @0", Now);
        string token = Issue(SignInTokenKind.Login, new SignInGrant(user.Id, session, Stamp(user)));
        scope.Complete();
        return token;
    }

    public string Issue(SignInTokenKind kind, SignInGrant grant)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        string token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        ambient.Session.Execute(
            "INSERT INTO sign_in_token (hash, kind, user_id, session_key, stamp, redirect, challenge, expires) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)",
            Hash(token), kind, grant.UserId, grant.Session, grant.Stamp, grant.Redirect, grant.Challenge, Now + Lifetime(kind));
        scope.Complete();
        return token;
    }

    /// <summary>The user and what their token stands for; null where it is unknown, over, or the user is no longer let in.</summary>
    public (IUser User, SignInGrant Grant)? Find(SignInTokenKind kind, string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        SignInGrant? grant = ambient.Session.First(
            "SELECT t.user_id, t.session_key, t.stamp, t.redirect, t.challenge FROM sign_in_token t "
            + "JOIN user_session s ON s.session_key = t.session_key AND s.logged_out IS NULL WHERE t.hash = @0 AND t.kind = @1 AND t.expires > @2",
            static row => new SignInGrant(row.Int(0), row.Guid(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4)),
            Hash(token), kind, Now);
        if (grant is null || users.GetById(grant.UserId) is not { IsApproved: true } user || Stamp(user) != grant.Stamp)
            return null;
        return (user, grant);
    }

    /// <summary>As <see cref="Find"/>, and the code is used up.</summary>
    public (IUser User, SignInGrant Grant)? TakeCode(string? code)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        (IUser, SignInGrant)? found = null;
        // Before it is read: of two that come at once, one deletes it.
        ambient.Session.BeginWrite(null);
        if (!string.IsNullOrEmpty(code))
        {
            found = Find(SignInTokenKind.Code, code);
            ambient.Session.Execute("DELETE FROM sign_in_token WHERE hash = @0 AND kind = @1", Hash(code), SignInTokenKind.Code);
        }

        scope.Complete();
        return found;
    }

    /// <summary>As <see cref="Find"/>; the token is soon over, and the session goes on.</summary>
    public (IUser User, SignInGrant Grant)? TakeRefresh(string? token)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        (IUser User, SignInGrant Grant)? found = Find(SignInTokenKind.Refresh, token);
        if (found is { } known)
        {
            if (!sessions.Validate(known.Grant.UserId, known.Grant.Session))
                found = null;
            ambient.Session.Execute(
                "UPDATE sign_in_token SET expires = min(expires, @1) WHERE hash = @0", Hash(token!), Now + RefreshLeeway);
        }

        scope.Complete();
        return found;
    }

    /// <summary>Ends the session of any token; null does nothing.</summary>
    /// <returns>Whose session it was.</returns>
    public int? End(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        using ICoreScope scope = scopes.CreateCoreScope();
        SignInGrant? grant = ambient.Session.First(
            "SELECT user_id, session_key FROM sign_in_token WHERE hash = @0",
            static row => new SignInGrant(row.Int(0), row.Guid(1), string.Empty),
            Hash(token));
        if (grant is not null)
        {
            ambient.Session.Execute("DELETE FROM sign_in_token WHERE session_key = @0", grant.Session);
            sessions.Clear(grant.Session);
        }

        scope.Complete();
        return grant?.UserId;
    }

    private TimeSpan Lifetime(SignInTokenKind kind) => kind switch
    {
        SignInTokenKind.Code => CodeLifetime,
        SignInTokenKind.Access => AccessLifetime,
        _ => SessionLifetime,
    };

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Stamp(IUser user) => Hash($"{user.SecurityStamp}\n{user.RawPasswordValue}");
}
