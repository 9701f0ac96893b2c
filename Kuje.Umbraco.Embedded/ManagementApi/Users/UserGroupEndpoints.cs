using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.ManagementApi.Users;

/// <summary>Groups of users: what their members may see and do.</summary>
internal static class UserGroupEndpoints
{
    public static void MapUserGroups(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/user-group", ItemsAsync);

        RouteGroupBuilder group = api.MapSection("/user-group", Constants.Applications.Users);
        group.MapGet("", ListAsync);
        group.MapPost("", CreateAsync);
        group.MapDelete("", DeleteManyAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapPut("/{id:guid}", UpdateAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
        group.MapPost("/{id:guid}/users", AddUsersAsync);
        group.MapDelete("/{id:guid}/users", RemoveUsersAsync);
        api.MapSection("/filter/user-group", Constants.Applications.Users).MapGet("", FilterAsync);
    }

    private static async Task<IResult> ItemsAsync(Guid[] id, IUserGroupService groups) => EndpointExtensions.Ok(id.Length == 0 ? [] : (await groups.GetAsync(id))
        .Select(group => new UserGroupItemResponseModel(group.Key, group.Name ?? group.Alias, group.Icon, group.Alias, [])).ToArray());

    private static Task<IResult> ListAsync(Paging paging, IUserGroupService groups, UserGroupMapping mapping, ManagementAccess access) =>
        FilterAsync(paging, null, groups, mapping, access);

    private static async Task<IResult> FilterAsync(
        Paging paging, string? filter, IUserGroupService groups, UserGroupMapping mapping, ManagementAccess access)
    {
        UserGroupOperationStatus status = UserGroupOperationStatus.Success;
        PagedModel<IUserGroup> page = await paging.PartAsync(async (skip, take) =>
        {
            Attempt<PagedModel<IUserGroup>, UserGroupOperationStatus> result = await groups.FilterAsync(access.UserKey, filter, skip, take);
            status = result.Status;
            return result.Result;
        });
        if (status != UserGroupOperationStatus.Success)
            return UserGroupProblems.Of(status);
        var models = new List<UserGroupResponseModel>();
        foreach (IUserGroup group in page.Items)
            models.Add(await mapping.ResponseAsync(group));
        return EndpointExtensions.Ok(new PagedAnswer<UserGroupResponseModel>(page.Total, models));
    }

    private static async Task<IResult> ReadAsync(Guid id, IUserGroupService groups, UserGroupMapping mapping, UserRights rights)
    {
        if (await groups.GetAsync(id) is not { } group)
            return UserGroupProblems.Of(UserGroupOperationStatus.NotFound);
        return await rights.DenyGroupsAsync(id) ? OperationProblem.Forbidden : EndpointExtensions.Ok(await mapping.ResponseAsync(group));
    }

    private static async Task<IResult> CreateAsync(
        Body<CreateUserGroupRequestModel> body, IUserGroupService groups, UserGroupMapping mapping, IShortStringHelper strings, ManagementAccess access)
    {
        var group = new UserGroup(strings);
        if (body.Value.Id is { } key)
        {
            if (await groups.GetAsync(key) is not null)
                return UserGroupProblems.Of(UserGroupOperationStatus.AlreadyExists);
            group.Key = key;
        }

        UserGroupOperationStatus filled = await mapping.FillAsync(group, body.Value);
        if (filled != UserGroupOperationStatus.Success)
            return UserGroupProblems.Of(filled);
        Attempt<IUserGroup, UserGroupOperationStatus> result = await groups.CreateAsync(group, access.UserKey);
        return result.Success ? new CreatedAnswer("user-group", result.Result.Key.ToString()) : UserGroupProblems.Of(result.Status);
    }

    private static async Task<IResult> UpdateAsync(
        Guid id, Body<UpdateUserGroupRequestModel> body, IUserGroupService groups, UserGroupMapping mapping, UserRights rights, ManagementAccess access)
    {
        if (await groups.GetAsync(id) is not { } group)
            return UserGroupProblems.Of(UserGroupOperationStatus.NotFound);
        if (await rights.DenyGroupsAsync(id))
            return OperationProblem.Forbidden;
        UserGroupOperationStatus filled = await mapping.FillAsync(group, body.Value);
        if (filled != UserGroupOperationStatus.Success)
            return UserGroupProblems.Of(filled);
        Attempt<IUserGroup, UserGroupOperationStatus> result = await groups.UpdateAsync(group, access.UserKey);
        return UserGroupProblems.Answer(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IUserGroupService groups, UserRights rights) => await rights.DenyGroupsAsync(id)
        ? OperationProblem.Forbidden
        : UserGroupProblems.Answer((await groups.DeleteAsync(new HashSet<Guid> { id })).Result);

    private static async Task<IResult> DeleteManyAsync(Body<UserGroupIdsRequestModel> body, IUserGroupService groups, UserRights rights) =>
        await rights.DenyGroupsAsync(body.Value.UserGroupIds)
            ? OperationProblem.Forbidden
            : UserGroupProblems.Answer((await groups.DeleteAsync(body.Value.UserGroupIds.Select(group => group.Id).ToHashSet())).Result);

    private static async Task<IResult> AddUsersAsync(
        Guid id, Body<IReadOnlyList<ReferenceById>> body, IUserGroupService groups, UserRights rights, ManagementAccess access)
    {
        Guid[] users = [.. body.Value.Select(user => user.Id)];
        return await rights.DenyGroupsAsync(id) || await rights.DenyUsersAsync(users)
            ? OperationProblem.Forbidden
            : UserGroupProblems.Answer((await groups.AddUsersToUserGroupAsync(new UsersToUserGroupManipulationModel(id, users), access.UserKey)).Result);
    }

    private static async Task<IResult> RemoveUsersAsync(
        Guid id, Body<IReadOnlyList<ReferenceById>> body, IUserGroupService groups, UserRights rights, ManagementAccess access)
    {
        Guid[] users = [.. body.Value.Select(user => user.Id)];
        return await rights.DenyGroupsAsync(id) || await rights.DenyUsersAsync(users)
            ? OperationProblem.Forbidden
            : UserGroupProblems.Answer((await groups.RemoveUsersFromUserGroupAsync(new UsersToUserGroupManipulationModel(id, users), access.UserKey)).Result);
    }
}
