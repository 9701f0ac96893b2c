using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using System.Security.Cryptography;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>Tokens that are mailed: signed, good for a time, and for as long as the user's security stamp stays what it was.</summary>
internal sealed class UserTokens(IDataProtectionProvider protection, IOptionsMonitor<SecuritySettings> settings)
{
    public const string PasswordReset = "password-reset";
    public const string Invitation = "invitation";

    public string Create(string purpose, IUser user) =>
        Protector(purpose).Protect(Content(user), purpose == Invitation
            ? settings.CurrentValue.UserInviteEmailExpiry
            : settings.CurrentValue.PasswordResetEmailExpiry);

    public bool IsValid(string purpose, IUser user, string token)
    {
        try
        {
            return Protector(purpose).Unprotect(token) == Content(user);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>The token in the code of a link. Core's services and Umbraco's API take the code as the link has it.</summary>
    /// <returns>Null when it is no such code.</returns>
    public static string? Read(string code)
    {
        try
        {
            return code.FromUrlBase64();
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Content(IUser user) => $"{user.Key:D} {user.SecurityStamp}";

    private ITimeLimitedDataProtector Protector(string purpose) =>
        protection.CreateProtector("Kuje.Umbraco.Embedded.Users", purpose).ToTimeLimitedDataProtector();
}
