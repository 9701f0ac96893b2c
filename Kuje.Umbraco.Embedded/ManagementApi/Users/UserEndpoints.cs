using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Users of the backoffice: found, read, created, changed and deleted by those of the users section.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        // Names stand beside what their bearers did.
        api.MapGet("/item/user", ItemsAsync);

        RouteGroupBuilder group = api.MapSection("/user", Constants.Applications.Users);
        group.MapGet("", ListAsync);
        group.MapPost("", CreateAsync);
        group.MapDelete("", DeleteManyAsync);
        group.MapGet("/configuration", Configuration);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapPut("/{id:guid}", UpdateAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
        group.MapGet("/{id:guid}/calculate-start-nodes", StartNodesAsync);
        group.MapPost("/set-user-groups", SetGroupsAsync);
        api.MapSection("/filter/user", Constants.Applications.Users).MapGet("", FilterAsync);
    }

    private static async Task<IResult> ItemsAsync(Guid[] id, IUserService users, UserMapping mapping) =>
        EndpointExtensions.Ok(id.Length == 0 ? [] : (await users.GetAsync(id)).Select(mapping.Item).ToArray());

    private static Task<IResult> ListAsync(Paging paging, IUserService users, UserMapping mapping, ManagementAccess access) =>
        FilterAsync(paging, null, null, null, null, null, users, mapping, access);

    private static async Task<IResult> FilterAsync(
        Paging paging, UserOrder? orderBy, Direction? orderDirection, Guid[]? userGroupIds, UserState[]? userStates, string? filter,
        IUserService users, UserMapping mapping, ManagementAccess access)
    {
        var wanted = new UserFilter
        {
            IncludedUserGroups = userGroupIds is { Length: > 0 } ? userGroupIds.ToHashSet() : null,
            IncludeUserStates = userStates is { Length: > 0 } ? userStates.ToHashSet() : null,
            NameFilters = string.IsNullOrWhiteSpace(filter) ? null : new HashSet<string> { filter },
        };
        UserOperationStatus refused = UserOperationStatus.Success;
        PagedModel<IUser> page = await paging.PartAsync(async (skip, take) =>
        {
            Attempt<PagedModel<IUser>, UserOperationStatus> result = await users.FilterAsync(
                access.UserKey, wanted, skip, take, orderBy ?? UserOrder.UserName, orderDirection ?? Direction.Ascending);
            refused = result.Status;
            return result.Result ?? new PagedModel<IUser>(0, []);
        });
        return refused == UserOperationStatus.Success
            ? EndpointExtensions.Ok(new PagedAnswer<UserResponseModel>(page.Total, [.. page.Items.Select(mapping.Response)]))
            : UserProblems.Of(refused);
    }

    private static IResult Configuration(UserMailSettings mails, IOptionsMonitor<SecuritySettings> security, IOptionsMonitor<UserPasswordConfigurationSettings> passwords) =>
        EndpointExtensions.Ok(new
        {
            mails.CanInviteUsers,
            security.CurrentValue.UsernameIsEmail,
            PasswordConfiguration = PasswordConfigurationResponseModel.Of(passwords.CurrentValue),
            AllowChangePassword = true,
            AllowTwoFactor = false,
        });

    private static async Task<IResult> ReadAsync(Guid id, IUserService users, UserMapping mapping, UserRights rights)
    {
        if (await users.GetAsync(id) is not { } user)
            return UserProblems.Of(UserOperationStatus.UserNotFound);
        return await rights.DenyUsersAsync(id) ? OperationProblem.Forbidden : EndpointExtensions.Ok(mapping.Response(user));
    }

    private static async Task<IResult> StartNodesAsync(Guid id, IUserService users, UserMapping mapping, UserRights rights)
    {
        if (await users.GetAsync(id) is not { } user)
            return UserProblems.Of(UserOperationStatus.UserNotFound);
        return await rights.DenyUsersAsync(id) ? OperationProblem.Forbidden : EndpointExtensions.Ok(mapping.StartNodes(user));
    }

    private static async Task<IResult> CreateAsync(Body<CreateUserRequestModel> body, IUserService users, UserRights rights, ManagementAccess access)
    {
        CreateUserRequestModel request = body.Value;
        if (request.Kind != UserKind.Default)
            return UserProblems.Of(UserOperationStatus.InvalidUserType);
        if (await rights.DenyGroupsAsync(request.UserGroupIds))
            return OperationProblem.Forbidden;
        Attempt<UserCreationResult, UserOperationStatus> result = await users.CreateAsync(
            access.UserKey,
            new UserCreateModel
            {
                Id = request.Id,
                Email = request.Email,
                UserName = request.UserName,
                Name = request.Name,
                UserGroupKeys = request.UserGroupIds.Select(group => group.Id).ToHashSet(),
            },
            approveUser: true);
        return result is { Success: true, Result.CreatedUser: { } user }
            ? new CreatedAnswer("user", user.Key.ToString())
            : UserProblems.Of(result.Status, result.Result?.Error);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateUserRequestModel> body, IUserService users, UserRights rights, ManagementAccess access)
    {
        UpdateUserRequestModel request = body.Value;
        if (await users.GetAsync(id) is not { } user)
            return UserProblems.Of(UserOperationStatus.UserNotFound);
        // Nobody gives what they have not; what the user has they may keep.
        if (await rights.DenyUsersAsync(id)
            || await rights.DenyGroupsAsync(request.UserGroupIds.ExceptBy(user.Groups.Select(group => group.Key), group => group.Id)))
        {
            return OperationProblem.Forbidden;
        }

        Attempt<IUser?, UserOperationStatus> result = await users.UpdateAsync(access.UserKey, new UserUpdateModel
        {
            ExistingUserKey = id,
            Email = request.Email,
            UserName = request.UserName,
            Name = request.Name,
            LanguageIsoCode = request.LanguageIsoCode,
            UserGroupKeys = Keys(request.UserGroupIds),
            ContentStartNodeKeys = Keys(request.DocumentStartNodeIds),
            HasContentRootAccess = request.HasDocumentRootAccess,
            MediaStartNodeKeys = Keys(request.MediaStartNodeIds),
            HasMediaRootAccess = request.HasMediaRootAccess,
        });
        return UserProblems.Answer(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IUserService users, UserRights rights, ManagementAccess access) =>
        await rights.DenyUsersAsync(id) ? OperationProblem.Forbidden : UserProblems.Answer(await users.DeleteAsync(access.UserKey, new HashSet<Guid> { id }));

    private static async Task<IResult> DeleteManyAsync(Body<UserIdsRequestModel> body, IUserService users, UserRights rights, ManagementAccess access)
    {
        HashSet<Guid> keys = Keys(body.Value.UserIds);
        return await rights.DenyUsersAsync([.. keys]) ? OperationProblem.Forbidden : UserProblems.Answer(await users.DeleteAsync(access.UserKey, keys));
    }

    private static async Task<IResult> SetGroupsAsync(
        Body<UserGroupsOnUsersRequestModel> body, IUserGroupService groups, UserRights rights, ManagementAccess access)
    {
        HashSet<Guid> users = Keys(body.Value.UserIds);
        if (await rights.DenyUsersAsync([.. users]) || await rights.DenyGroupsAsync(body.Value.UserGroupIds))
            return OperationProblem.Forbidden;
        Attempt<UserGroupOperationStatus> result = await groups.UpdateUserGroupsOnUsersAsync(Keys(body.Value.UserGroupIds), users, access.UserKey);
        return UserGroupProblems.Answer(result.Result);
    }

    private static HashSet<Guid> Keys(IEnumerable<ReferenceById> references) => references.Select(reference => reference.Id).ToHashSet();
}
