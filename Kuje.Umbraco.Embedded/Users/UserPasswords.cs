using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>Passwords: hashed as ASP.NET Core Identity does, made and checked by the site's rules (<c>Umbraco:CMS:Security:UserPassword</c>).</summary>
internal sealed class UserPasswords(IPasswordHasher<IUser> hasher, IOptionsMonitor<UserPasswordConfigurationSettings> settings)
    : IPasswordHasher
{
    public string Generate() => new PasswordGenerator(settings.CurrentValue).GeneratePassword();

    public string HashPassword(string password) => hasher.HashPassword(null!, password);

    /// <summary>Whether the password is the user's; what is no hash (nothing chosen yet) matches nothing.</summary>
    public bool Verify(IUser user, string? password)
    {
        if (string.IsNullOrEmpty(password) || !IsChosen(user))
            return false;
        return hasher.VerifyHashedPassword(user, user.RawPasswordValue!, password) != PasswordVerificationResult.Failed;
    }

    public void Set(IUser user, string password, DateTime now)
    {
        user.RawPasswordValue = HashPassword(password);
        user.LastPasswordChangeDate = now;
    }

    /// <summary>What is wrong with a new password, in words; nothing where it may be used.</summary>
    public IEnumerable<string> Problems(string password)
    {
        UserPasswordConfigurationSettings rules = settings.CurrentValue;
        if (password.Length < rules.RequiredLength)
            yield return $"Passwords must be at least {rules.RequiredLength} characters.";
        if (rules.RequireNonLetterOrDigit && password.All(char.IsLetterOrDigit))
            yield return "Passwords must have at least one character that is neither a letter nor a digit.";
        if (rules.RequireDigit && !password.Any(char.IsDigit))
            yield return "Passwords must have at least one digit.";
        if (rules.RequireLowercase && !password.Any(char.IsLower))
            yield return "Passwords must have at least one lower-case letter.";
        if (rules.RequireUppercase && !password.Any(char.IsUpper))
            yield return "Passwords must have at least one upper-case letter.";
    }

    /// <summary>Whether the user has a password yet; a new site's super user and invited users have none.</summary>
    public static bool IsChosen(IUser user) => IsHash(user.RawPasswordValue);

    private static bool IsHash(string? value) =>
        !string.IsNullOrEmpty(value) && Convert.TryFromBase64String(value, new byte[value.Length], out int length) && length > 16;
}
