using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>
/// Changes a password for whoever proves the right to it: with a mailed token, with the old password, or as somebody who administers users.
/// </summary>
internal sealed class BackOfficePasswordChanger(
    IBackOfficeUserStore store,
    UserPasswords passwords,
    UserTokens tokens,
    IEventAggregator events,
    IIpResolver ipResolver,
    TimeProvider time) : IBackOfficePasswordChanger
{
    public async Task<Attempt<PasswordChangedModel?>> ChangeBackOfficePassword(ChangeBackOfficeUserPasswordModel model, IUser? performingUser)
    {
        if (string.IsNullOrWhiteSpace(model.NewPassword))
            return Refuse("Cannot set an empty password", "value");
        IUser? user = await store.GetAsync(model.User.Key);
        if (user is null)
            return Refuse("Password could not be verified", "value");
        if (Objection(model, user, performingUser) is { } objection)
            return objection;
        string[] problems = [.. passwords.Problems(model.NewPassword)];
        if (problems.Length > 0)
            return Refuse(string.Join(" ", problems), "value");

        bool isReset = string.IsNullOrEmpty(model.OldPassword);
        passwords.Set(user, model.NewPassword, time.GetUtcNow().UtcDateTime);
        if (isReset)
        {
            user.IsLockedOut = false;
            user.FailedPasswordAttempts = 0;
        }

        if (await store.SaveAsync(user) != UserOperationStatus.Success)
            return Refuse("The password could not be saved", "value");
        await PublishAsync(isReset, user, performingUser);
        return Attempt.Succeed<PasswordChangedModel?>(new PasswordChangedModel());
    }

    private Attempt<PasswordChangedModel?>? Objection(ChangeBackOfficeUserPasswordModel model, IUser user, IUser? performingUser)
    {
        if (!string.IsNullOrEmpty(model.ResetPasswordToken))
        {
            return UserTokens.Read(model.ResetPasswordToken) is { } token && tokens.IsValid(UserTokens.PasswordReset, user, token)
                ? null
                : Refuse("Invalid token", "resetPassword");
        }

        if (!string.IsNullOrEmpty(model.OldPassword))
            return passwords.Verify(user, model.OldPassword) ? null : Refuse("Incorrect password", "oldPassword");
        if (performingUser is null)
            return Refuse("A password can only be reset by a signed-in user", "resetPassword");
        // Whoever is invited has none yet, and acts for themselves only by the link of the invitation, which Core has checked.
        if (performingUser.Key == user.Key && performingUser.UserState == UserState.Invited)
            return null;
        if (performingUser.Key == user.Key)
            return Refuse("The old password is required", "oldPassword");
        if (!performingUser.AllowedSections.Contains(Constants.Applications.Users) || (user.IsAdmin() && !performingUser.IsAdmin()))
            return Refuse("The current user is not authorized to reset this password", "resetPassword");
        return null;
    }

    private Task PublishAsync(bool isReset, IUser user, IUser? performingUser)
    {
        string ip = ipResolver.GetCurrentRequestIpAddress();
        string affected = user.Id.ToString(CultureInfo.InvariantCulture);
        string performing = (performingUser ?? user).Id.ToString(CultureInfo.InvariantCulture);
        return isReset
            ? events.PublishAsync(new UserPasswordResetNotification(ip, affected, performing))
            : events.PublishAsync(new UserPasswordChangedNotification(ip, affected, performing));
    }

    private static Attempt<PasswordChangedModel?> Refuse(string message, string member) =>
        Attempt.Fail<PasswordChangedModel?>(new PasswordChangedModel { Error = new ValidationResult(message, [member]) });
}
