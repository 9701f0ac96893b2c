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

/// <summary>What the client keeps for the signed-in user, and only for them.</summary>
internal static class UserDataEndpoints
{
    public static void MapUserData(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapGroup("/user-data");
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapPost("", CreateAsync);
        group.MapPut("", UpdateAsync);
        group.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async Task<IResult> ListAsync(Paging paging, string[]? groups, string[]? identifiers, IUserDataService data, ManagementAccess access)
    {
        var filter = new OwnDataFilter(access.UserKey, groups, identifiers);
        PagedModel<IUserData> page = await paging.PartAsync((skip, take) => data.GetAsync(skip, take, filter));
        return EndpointExtensions.Ok(new PagedAnswer<UserDataResponseModel>(page.Total, [.. page.Items.Select(Model)]));
    }

    private static async Task<IResult> ReadAsync(Guid id, IUserDataService data, ManagementAccess access) =>
        await OwnAsync(id, data, access) is { } own ? EndpointExtensions.Ok(Model(own)) : Problem(UserDataOperationStatus.NotFound);

    private static async Task<IResult> CreateAsync(Body<CreateUserDataRequestModel> body, IUserDataService data, ManagementAccess access)
    {
        Attempt<IUserData, UserDataOperationStatus> result = await data.CreateAsync(new UserData
        {
            Key = body.Value.Key ?? Guid.NewGuid(),
            UserKey = access.UserKey,
            Group = body.Value.Group,
            Identifier = body.Value.Identifier,
            Value = body.Value.Value,
        });
        return result.Success ? new CreatedAnswer("user-data", result.Result.Key.ToString()) : Problem(result.Status);
    }

    private static async Task<IResult> UpdateAsync(Body<UpdateUserDataRequestModel> body, IUserDataService data, ManagementAccess access)
    {
        if (await OwnAsync(body.Value.Key, data, access) is not { } own)
            return Problem(UserDataOperationStatus.NotFound);
        own.Group = body.Value.Group;
        own.Identifier = body.Value.Identifier;
        own.Value = body.Value.Value;
        Attempt<IUserData, UserDataOperationStatus> result = await data.UpdateAsync(own);
        return result.Success ? Results.Ok() : Problem(result.Status);
    }

    private static async Task<IResult> DeleteAsync(Guid id, IUserDataService data, ManagementAccess access)
    {
        if (await OwnAsync(id, data, access) is null)
            return Problem(UserDataOperationStatus.NotFound);
        Attempt<UserDataOperationStatus> result = await data.DeleteAsync(id);
        return result.Success ? Results.Ok() : Problem(result.Result);
    }

    private static async Task<IUserData?> OwnAsync(Guid key, IUserDataService data, ManagementAccess access) =>
        await data.GetAsync(key) is { } found && found.UserKey == access.UserKey ? found : null;

    private static UserDataResponseModel Model(IUserData data) => new(data.Key, data.Group, data.Identifier, data.Value);

    private static OperationProblem Problem(UserDataOperationStatus status) => status switch
    {
        UserDataOperationStatus.NotFound => OperationProblem.NotFound(status, "The user data could not be found"),
        UserDataOperationStatus.UserNotFound => OperationProblem.NotFound(status, "The user could not be found"),
        UserDataOperationStatus.AlreadyExists => OperationProblem.BadRequest(status, "The user data already exists", "The key is in use."),
        _ => OperationProblem.BadRequest(status, "The user data cannot be changed so"),
    };
}
