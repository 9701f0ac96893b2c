namespace Kuje.Umbraco.Embedded.ManagementApi.Security;

/// <summary>What a token stands for.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Session">The session that began with the password.</param>
/// <param name="Stamp">The user's credentials at that time, hashed; a token ends when they change.</param>
/// <param name="Redirect">Of a code: where it was sent.</param>
/// <param name="Challenge">Of a code: the challenge of the one who asked for it.</param>
internal sealed record SignInGrant(int UserId, Guid Session, string Stamp, string? Redirect = null, string? Challenge = null);
