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

    private static Task<IResult> VerifyResetAsync(
        Body<VerifyResetPasswordRequestModel> body, IUserService users, IOptionsMonitor<UserPasswordConfigurationSettings> passwords) =>
        VerifyAsync(body.Value.ResetCode, UserOperationStatus.InvalidPasswordResetToken, passwords, token => users.VerifyPasswordResetAsync(body.Value.User.Id, token));

    private static Task<IResult> ResetAsync(Body<ResetPasswordTokenRequestModel> body, IUserService users) => ChooseAsync(
        body.Value.ResetCode,
        UserOperationStatus.InvalidPasswordResetToken,
        token => users.ResetPasswordAsync(body.Value.User.Id, token, body.Value.Password),
        Results.NoContent());

    private static Task<IResult> VerifyInvitationAsync(
        Body<VerifyInviteRequestModel> body, IUserService users, IOptionsMonitor<UserPasswordConfigurationSettings> passwords) =>
        VerifyAsync(body.Value.Token, UserOperationStatus.InvalidInviteToken, passwords, token => users.VerifyInviteAsync(body.Value.User.Id, token));

    private static Task<IResult> AcceptInvitationAsync(Body<AcceptInvitationRequestModel> body, IUserService users) => ChooseAsync(
        body.Value.Token,
        UserOperationStatus.InvalidInviteToken,
        token => users.CreateInitialPasswordAsync(body.Value.User.Id, token, body.Value.Password),
        Results.Ok());

    private static async Task<IResult> VerifyAsync(
        string token,
        UserOperationStatus invalid,
        IOptionsMonitor<UserPasswordConfigurationSettings> passwords,
        Func<string, Task<Attempt<UserOperationStatus>>> verify)
    {
        if (UserTokens.Read(token) is null)
            return UserProblems.Of(invalid);
        Attempt<UserOperationStatus> result = await verify(token);
        return result.Success ? Passwords(passwords) : Refuse(result.Result, invalid);
    }

    private static async Task<IResult> ChooseAsync(
        string token, UserOperationStatus invalid, Func<string, Task<Attempt<PasswordChangedModel, UserOperationStatus>>> choose, IResult done)
    {
        if (UserTokens.Read(token) is null)
            return UserProblems.Of(invalid);
        Attempt<PasswordChangedModel, UserOperationStatus> result = await choose(token);
        return result.Success ? done
            : result.Result?.Error is { } error ? UserProblems.Of(result.Status, error)
            : Refuse(result.Status, invalid);
    }

    private static IResult Passwords(IOptionsMonitor<UserPasswordConfigurationSettings> passwords) =>
        EndpointExtensions.Ok(new { PasswordConfiguration = PasswordConfigurationResponseModel.Of(passwords.CurrentValue) });

    // That a user is unknown, or in another state, is nobody's business here.
    private static OperationProblem Refuse(UserOperationStatus status, UserOperationStatus invalidToken) =>
        UserProblems.Of(status == UserOperationStatus.CancelledByNotification ? status : invalidToken);
}
