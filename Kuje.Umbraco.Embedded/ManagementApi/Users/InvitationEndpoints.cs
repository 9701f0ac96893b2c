using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>What the links in mails lead to: choosing a password, with the token of the mail instead of a sign-in.</summary>
internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder anonymous)
    {
        anonymous.MapGet("/security/configuration", Configuration);
        anonymous.MapPost("/security/forgot-password", ForgotPasswordAsync);
        anonymous.MapPost("/security/forgot-password/verify", VerifyResetAsync);
        anonymous.MapPost("/security/forgot-password/reset", ResetAsync);
        anonymous.MapPost("/user/invite/verify", VerifyInvitationAsync);
        anonymous.MapPost("/user/invite/create-password", AcceptInvitationAsync);
    }

    private static IResult Configuration(IOptionsMonitor<UserPasswordConfigurationSettings> passwords) => Passwords(passwords);

    /// <summary>Whether there is such a user is not to be told from the answer, nor from how long it takes: the mail is sent afterwards.</summary>
    private static IResult ForgotPasswordAsync(Body<ResetPasswordRequestModel> body, UserMailSettings mails, PasswordResetMails resets)
    {
        if (!mails.CanResetPasswords)
            return UserProblems.Of(UserOperationStatus.CannotPasswordReset);
        resets.Send(body.Value.Email);
        return Results.Ok();
    }

    private static async Task<IResult> VerifyResetAsync(
        Body<VerifyResetPasswordRequestModel> body, IUserService users, IOptionsMonitor<UserPasswordConfigurationSettings> passwords)
    {
        if (UserTokens.Read(body.Value.ResetCode) is null)
            return UserProblems.Of(UserOperationStatus.InvalidPasswordResetToken);
        Attempt<UserOperationStatus> result = await users.VerifyPasswordResetAsync(body.Value.User.Id, body.Value.ResetCode);
        return result.Success ? Passwords(passwords) : Refuse(result.Result, UserOperationStatus.InvalidPasswordResetToken);
    }

    private static async Task<IResult> ResetAsync(Body<ResetPasswordTokenRequestModel> body, IUserService users)
    {
        if (UserTokens.Read(body.Value.ResetCode) is null)
            return UserProblems.Of(UserOperationStatus.InvalidPasswordResetToken);
        Attempt<PasswordChangedModel, UserOperationStatus> result = await users.ResetPasswordAsync(body.Value.User.Id, body.Value.ResetCode, body.Value.Password);
        return result.Success ? Results.NoContent()
            : result.Result?.Error is { } error ? UserProblems.Of(result.Status, error)
            : Refuse(result.Status, UserOperationStatus.InvalidPasswordResetToken);
    }

    private static async Task<IResult> VerifyInvitationAsync(
        Body<VerifyInviteRequestModel> body, IUserService users, IOptionsMonitor<UserPasswordConfigurationSettings> passwords)
    {
        if (UserTokens.Read(body.Value.Token) is null)
            return UserProblems.Of(UserOperationStatus.InvalidInviteToken);
        Attempt<UserOperationStatus> result = await users.VerifyInviteAsync(body.Value.User.Id, body.Value.Token);
        return result.Success ? Passwords(passwords) : Refuse(result.Result, UserOperationStatus.InvalidInviteToken);
    }

    private static async Task<IResult> AcceptInvitationAsync(Body<AcceptInvitationRequestModel> body, IUserService users)
    {
        if (UserTokens.Read(body.Value.Token) is null)
            return UserProblems.Of(UserOperationStatus.InvalidInviteToken);
        Attempt<PasswordChangedModel, UserOperationStatus> result = await users.CreateInitialPasswordAsync(body.Value.User.Id, body.Value.Token, body.Value.Password);
        return result.Success ? Results.Ok()
            : result.Result?.Error is { } error ? UserProblems.Of(result.Status, error)
            : Refuse(result.Status, UserOperationStatus.InvalidInviteToken);
    }

    private static IResult Passwords(IOptionsMonitor<UserPasswordConfigurationSettings> passwords) =>
        EndpointExtensions.Ok(new { PasswordConfiguration = PasswordConfigurationResponseModel.Of(passwords.CurrentValue) });

    // That a user is unknown, or in another state, is nobody's business here.
    private static OperationProblem Refuse(UserOperationStatus status, UserOperationStatus invalidToken) =>
        UserProblems.Of(status == UserOperationStatus.CancelledByNotification ? status : invalidToken);
}
