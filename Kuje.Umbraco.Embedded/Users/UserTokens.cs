using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using System.Security.Cryptography;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;

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

    private static string Content(IUser user) => $"{user.Key:D} {user.SecurityStamp}";

    private ITimeLimitedDataProtector Protector(string purpose) =>
        protection.CreateProtector("Kuje.Umbraco.Embedded.Users", purpose).ToTimeLimitedDataProtector();
}
