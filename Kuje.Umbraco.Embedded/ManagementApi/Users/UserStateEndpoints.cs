using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Users: invited, enabled, disabled, unlocked, with another password or picture.</summary>
internal static class UserStateEndpoints
{
    public static void MapUserStates(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/user", Constants.Applications.Users);
        group.MapPost("/invite", InviteAsync);
        group.MapPost("/invite/resend", ResendInviteAsync);
        group.MapPost("/enable", EnableAsync);
        group.MapPost("/disable", DisableAsync);
        group.MapPost("/unlock", UnlockAsync);
        group.MapPost("/{id:guid}/change-password", ChangePasswordAsync);
        group.MapPost("/{id:guid}/reset-password", ResetPasswordAsync);
        group.MapPost("/avatar/{id:guid}", SetAvatarAsync);
        group.MapDelete("/avatar/{id:guid}", ClearAvatarAsync);
        // Second factors are not offered; the client asks to know.
        group.MapGet("/{id:guid}/2fa", SecondFactorsAsync);
    }

    private static async Task<IResult> InviteAsync(Body<InviteUserRequestModel> body, IUserService users, UserRights rights, ManagementAccess access)
    {
        InviteUserRequestModel request = body.Value;
        if (await rights.DenyGroupsAsync(request.UserGroupIds))
            return OperationProblem.Forbidden;
        Attempt<UserInvitationResult, UserOperationStatus> result = await users.InviteAsync(access.UserKey, new UserInviteModel
        {
            Id = request.Id,
            Email = request.Email,
            UserName = request.UserName,
            Name = request.Name,
            Message = request.Message,
            UserGroupKeys = request.UserGroupIds.Select(group => group.Id).ToHashSet(),
        });
        return result is { Success: true, Result.InvitedUser: { } user }
            ? new CreatedAnswer("user", user.Key.ToString())
            : UserProblems.Of(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> ResendInviteAsync(Body<ResendInviteRequestModel> body, IUserService users, UserRights rights, ManagementAccess access)
    {
        if (await rights.DenyUsersAsync(body.Value.User.Id))
            return OperationProblem.Forbidden;
        Attempt<UserInvitationResult, UserOperationStatus> result = await users.ResendInvitationAsync(
            access.UserKey, new UserResendInviteModel { InvitedUserKey = body.Value.User.Id, Message = body.Value.Message });
        return result.Success ? Results.Ok() : UserProblems.Of(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> EnableAsync(Body<UserIdsRequestModel> body, IUserService users, UserRights rights, ManagementAccess access)
    {
        Guid[] keys = Keys(body.Value);
        return await rights.DenyUsersAsync(keys) ? OperationProblem.Forbidden : UserProblems.Answer(await users.EnableAsync(access.UserKey, keys.ToHashSet()));
    }

    private static async Task<IResult> DisableAsync(Body<UserIdsRequestModel> body, IUserService users, UserRights rights, ManagementAccess access)
    {
        Guid[] keys = Keys(body.Value);
        return await rights.DenyUsersAsync(keys) ? OperationProblem.Forbidden : UserProblems.Answer(await users.DisableAsync(access.UserKey, keys.ToHashSet()));
    }

    private static async Task<IResult> UnlockAsync(Body<UserIdsRequestModel> body, IUserService users, UserRights rights, ManagementAccess access)
    {
        Guid[] keys = Keys(body.Value);
        if (await rights.DenyUsersAsync(keys))
            return OperationProblem.Forbidden;
        Attempt<UserUnlockResult, UserOperationStatus> result = await users.UnlockAsync(access.UserKey, keys);
        return result.Success ? Results.Ok() : UserProblems.Of(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> ChangePasswordAsync(
        Guid id, Body<ChangePasswordRequestModel> body, IUserService users, UserRights rights, ManagementAccess access)
    {
        if (await rights.DenyUsersAsync(id))
            return OperationProblem.Forbidden;
        // One's own takes the old one too, which this endpoint does not ask for.
        if (id == access.UserKey)
            return UserProblems.Of(UserOperationStatus.SelfOldPasswordRequired);
        Attempt<PasswordChangedModel, UserOperationStatus> result = await users.ChangePasswordAsync(
            access.UserKey, new ChangeUserPasswordModel { UserKey = id, NewPassword = body.Value.NewPassword });
        return result.Success ? Results.Ok() : UserProblems.Of(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> ResetPasswordAsync(Guid id, IUserService users, UserRights rights, ManagementAccess access)
    {
        if (await rights.DenyUsersAsync(id))
            return OperationProblem.Forbidden;
        Attempt<PasswordChangedModel, UserOperationStatus> result = await users.ResetPasswordAsync(access.UserKey, id);
        return result.Success ? EndpointExtensions.Ok(new { result.Result!.ResetPassword }) : UserProblems.Of(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> SetAvatarAsync(Guid id, Body<SetAvatarRequestModel> body, Avatars avatars, UserRights rights) =>
        await rights.DenyUsersAsync(id) ? OperationProblem.Forbidden : UserProblems.Answer(await avatars.SetAsync(id, body.Value.File.Id));

    private static async Task<IResult> ClearAvatarAsync(Guid id, IUserService users, UserRights rights) =>
        await rights.DenyUsersAsync(id) ? OperationProblem.Forbidden : UserProblems.Answer(await users.ClearAvatarAsync(id));

    private static async Task<IResult> SecondFactorsAsync(Guid id, IUserService users, UserRights rights)
    {
        if (await users.GetAsync(id) is null)
            return UserProblems.Of(UserOperationStatus.UserNotFound);
        return await rights.DenyUsersAsync(id) ? OperationProblem.Forbidden : EndpointExtensions.Ok(Array.Empty<object>());
    }

    private static Guid[] Keys(UserIdsRequestModel request) => [.. request.UserIds.Select(user => user.Id).Distinct()];
}
