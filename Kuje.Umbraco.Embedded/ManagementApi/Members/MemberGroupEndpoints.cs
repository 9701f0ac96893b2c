using Kuje.Umbraco.Embedded.ManagementApi.Dictionary;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Members;

/// <summary>Groups of members, for whom documents can be kept.</summary>
internal static class MemberGroupEndpoints
{
    public static void MapMemberGroups(this IEndpointRouteBuilder api)
    {
        api.MapGet("/item/member-group", ItemsAsync);
        RouteGroupBuilder reading = api.MapSection("/member-group", Constants.Applications.Members, Constants.Applications.Content);
        reading.MapGet("", ListAsync);
        reading.MapGet("/{id:guid}", ReadAsync);
        api.MapSection("/tree/member-group", Constants.Applications.Members, Constants.Applications.Content).MapGet("/root", TreeAsync);

        RouteGroupBuilder writing = api.MapSection("/member-group", Constants.Applications.Members);
        writing.MapPost("", CreateAsync);
        writing.MapPut("/{id:guid}", UpdateAsync);
        writing.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<IResult> ItemsAsync(Guid[] id, IMemberGroupService groups) => EndpointExtensions.Ok(id.Length == 0 ? [] : (await groups.GetAsync(id))
        .Select(group => new NamedItemResponseModel(group.Key, group.Name ?? string.Empty, [])).ToArray());

    private static async Task<IResult> ListAsync(Paging paging, IMemberGroupService groups) => EndpointExtensions.Ok(paging.Of<MemberGroupResponseModel>(
        [.. (await AllAsync(groups)).Select(group => new MemberGroupResponseModel(group.Key, group.Name ?? string.Empty))]));

    private static async Task<IResult> TreeAsync(Paging paging, IMemberGroupService groups) => EndpointExtensions.Ok(paging.Of<NamedTreeItemResponseModel>(
        [.. (await AllAsync(groups)).Select(group => new NamedTreeItemResponseModel(group.Key, null, group.Name ?? string.Empty, HasChildren: false, []))]));

    private static async Task<IResult> ReadAsync(Guid id, IMemberGroupService groups) => await groups.GetAsync(id) is { } group
        ? EndpointExtensions.Ok(new MemberGroupResponseModel(group.Key, group.Name ?? string.Empty))
        : Problem(MemberGroupOperationStatus.NotFound);

    private static async Task<IResult> CreateAsync(Body<CreateMemberGroupRequestModel> body, IMemberGroupService groups)
    {
        var group = new MemberGroup { Name = body.Value.Name };
        if (body.Value.Id is { } id)
            group.Key = id;
        Attempt<IMemberGroup?, MemberGroupOperationStatus> result = await groups.CreateAsync(group);
        return result is { Success: true, Result: { } created } ? new CreatedAnswer("member-group", created.Key.ToString()) : Problem(result.Status);
    }

    private static async Task<IResult> UpdateAsync(Guid id, Body<UpdateMemberGroupRequestModel> body, IMemberGroupService groups)
    {
        if (await groups.GetAsync(id) is not { } group)
            return Problem(MemberGroupOperationStatus.NotFound);
        group.Name = body.Value.Name;
        Attempt<IMemberGroup?, MemberGroupOperationStatus> result = await groups.UpdateAsync(group);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IMemberGroupService groups)
    {
        Attempt<IMemberGroup?, MemberGroupOperationStatus> result = await groups.DeleteAsync(id);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IEnumerable<IMemberGroup>> AllAsync(IMemberGroupService groups) =>
        (await groups.GetAllAsync()).OrderBy(group => group.Name, StringComparer.CurrentCultureIgnoreCase);

    private static OperationProblem Problem(MemberGroupOperationStatus status) => status switch
    {
        MemberGroupOperationStatus.NotFound => OperationProblem.NotFound(status, "The member group could not be found"),
        MemberGroupOperationStatus.CannotHaveEmptyName => OperationProblem.BadRequest(status, "Member group name was empty", "The provided member group name cannot be null or empty."),
        MemberGroupOperationStatus.DuplicateName => OperationProblem.BadRequest(status, "Duplicate member group name", "Another group already exists with the attempted name."),
        MemberGroupOperationStatus.DuplicateKey => OperationProblem.BadRequest(status, "Duplicate member group key", "Another group already exists with the attempted key."),
        MemberGroupOperationStatus.CancelledByNotification => OperationProblem.BadRequest(
            status, "Cancelled by notification", "A notification handler prevented the member group operation."),
        _ => OperationProblem.BadRequest(status, "The member group cannot be changed so"),
    };
}
