using System.ComponentModel.DataAnnotations;
using System.Security.Principal;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>What Core's user service asks of the identity system.</summary>
internal sealed class BackOfficeUserManager(
    IBackOfficeUserStore store,
    IExternalLoginWithKeyService externalLogins,
    UserPasswords passwords,
    UserTokens tokens,
    IEventAggregator events,
    IBackOfficeSecurityAccessor security,
    IIpResolver ipResolver,
    IOptionsMonitor<GlobalSettings> settings,
    IOptionsMonitor<SecuritySettings> securitySettings,
    TimeProvider time) : ICoreBackOfficeUserManager
{
    /// <summary>Who acts where nobody is signed in: the super user.</summary>
    private const int SystemUserId = -1;

    public Task<IdentityCreationResult> CreateAsync(UserCreateModel createModel) =>
        CreateAsync(createModel, password: createModel.Kind == UserKind.Api ? null : passwords.Generate(), isApproved: true);

    public Task<IdentityCreationResult> CreateForInvite(UserCreateModel createModel) =>
        CreateAsync(createModel, password: null, isApproved: false);

    public Task<Attempt<string, UserOperationStatus>> GenerateEmailConfirmationTokenAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus(UserOperationStatus.Success, tokens.Create(UserTokens.Invitation, user)));

    public Task<Attempt<string, UserOperationStatus>> GeneratePasswordResetTokenAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus(UserOperationStatus.Success, tokens.Create(UserTokens.PasswordReset, user)));

    public Task<bool> IsEmailConfirmationTokenValidAsync(IUser user, string token) =>
        Task.FromResult(tokens.IsValid(UserTokens.Invitation, user, token));

    public Task<bool> IsResetPasswordTokenValidAsync(IUser user, string token) =>
        Task.FromResult(tokens.IsValid(UserTokens.PasswordReset, user, token));

    public async Task<Attempt<UserUnlockResult, UserOperationStatus>> UnlockUser(IUser user)
    {
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        user.LastLockoutDate = null;
        UserOperationStatus status = await store.SaveAsync(user);
        if (status != UserOperationStatus.Success)
        {
            var failure = new UserUnlockResult { Error = new ValidationResult("The user could not be unlocked.") };
            return Attempt.FailWithStatus(UserOperationStatus.UnknownFailure, failure);
        }

        await events.PublishAsync(new UserUnlockedNotification(
            ipResolver.GetCurrentRequestIpAddress(), user.Id.ToString(Invariant), PerformingUserId()));
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new UserUnlockResult());
    }

    public Task<Attempt<ICollection<IIdentityUserLogin>, UserOperationStatus>> GetLoginsAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus<ICollection<IIdentityUserLogin>, UserOperationStatus>(
            UserOperationStatus.Success, [.. externalLogins.GetExternalLogins(user.Key)]));

    public void NotifyForgotPasswordRequested(IPrincipal user, string toString) =>
        events.Publish(new UserForgotPasswordRequestedNotification(ipResolver.GetCurrentRequestIpAddress(), toString, PerformingUserId()));

    public string GeneratePassword() => passwords.Generate();

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private async Task<IdentityCreationResult> CreateAsync(UserCreateModel model, string? password, bool isApproved)
    {
        string allowed = securitySettings.CurrentValue.AllowedUserNameCharacters;
        if (string.IsNullOrWhiteSpace(model.UserName) || (allowed.Length > 0 && model.UserName.Any(c => !allowed.Contains(c, StringComparison.Ordinal))))
            return IdentityCreationResult.Fail($"Username '{model.UserName}' is invalid, can only contain letters or digits.");
        var user = new User(settings.CurrentValue)
        {
            Key = model.Id ?? Guid.NewGuid(),
            Name = model.Name,
            Email = model.Email,
            Username = model.UserName,
            Language = settings.CurrentValue.DefaultUILanguage,
            Kind = model.Kind,
            IsApproved = isApproved,
        };
        if (password is not null)
            passwords.Set(user, password, time.GetUtcNow().UtcDateTime);
        UserOperationStatus status = await store.SaveAsync(user);
        return status switch
        {
            UserOperationStatus.Success => new IdentityCreationResult { Succeded = true, InitialPassword = password },
            UserOperationStatus.CancelledByNotification => IdentityCreationResult.Cancel(),
            _ => IdentityCreationResult.Fail($"The user could not be saved: {status}."),
        };
    }

    private string PerformingUserId() =>
        (security.BackOfficeSecurity?.CurrentUser?.Id ?? SystemUserId).ToString(Invariant);
}
