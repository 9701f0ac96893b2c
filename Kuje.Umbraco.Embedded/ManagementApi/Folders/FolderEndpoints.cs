using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.Folders;

/// <summary>Folders of the settings' trees.</summary>
internal static class FolderEndpoints
{
    public static void MapFolders(this IEndpointRouteBuilder api)
    {
        Map(api, "data-type", static services => IFolders.Of(services.GetRequiredService<IDataTypeContainerService>()));
        Map(api, "document-type", static services => IFolders.Of(services.GetRequiredService<IContentTypeContainerService>()));
        Map(api, "media-type", static services => IFolders.Of(services.GetRequiredService<IMediaTypeContainerService>()));
        Map(api, "document-blueprint", static services => IFolders.Of(services.GetRequiredService<IContentBlueprintContainerService>()));
    }

    private static void Map(IEndpointRouteBuilder api, string kind, Func<IServiceProvider, IFolders> folders)
    {
        RouteGroupBuilder group = api.MapSection($"/{kind}/folder", Constants.Applications.Settings);
        group.MapGet("/{id:guid}", async (Guid id, HttpContext http) => await folders(http.RequestServices).GetAsync(id) is { } folder
            ? EndpointExtensions.Ok(new FolderResponseModel(folder.Key, folder.Name ?? string.Empty))
            : Problem(EntityContainerOperationStatus.NotFound));
        group.MapPost("", async (Body<CreateFolderRequestModel> body, HttpContext http, ManagementAccess access) =>
        {
            CreateFolderRequestModel request = body.Value;
            Attempt<EntityContainer?, EntityContainerOperationStatus> result =
                await folders(http.RequestServices).CreateAsync(request.Id, request.Name, request.Parent?.Id, access.UserKey);
            return result is { Success: true, Result: { } folder } ? (IResult)new CreatedAnswer($"{kind}/folder", folder.Key.ToString()) : Problem(result.Status);
        });
        group.MapPut("/{id:guid}", async (Guid id, Body<UpdateFolderRequestModel> body, HttpContext http, ManagementAccess access) =>
            Answer(await folders(http.RequestServices).UpdateAsync(id, body.Value.Name, access.UserKey)));
        group.MapDelete("/{id:guid}", async (Guid id, HttpContext http, ManagementAccess access) =>
            Answer(await folders(http.RequestServices).DeleteAsync(id, access.UserKey)));
    }

    private static IResult Answer(Attempt<EntityContainer?, EntityContainerOperationStatus> result) => result.Success ? Results.Ok() : Problem(result.Status);

    private static OperationProblem Problem(EntityContainerOperationStatus status) => status switch
    {
        EntityContainerOperationStatus.NotFound => OperationProblem.NotFound(status, "The folder could not be found"),
        EntityContainerOperationStatus.ParentNotFound => OperationProblem.NotFound(status, "The folder parent could not be found"),
        EntityContainerOperationStatus.DuplicateName => OperationProblem.BadRequest(status, "The name is already used", "The folder name must be unique on this parent."),
        EntityContainerOperationStatus.DuplicateKey => OperationProblem.BadRequest(status, "The id is already used", "The folder id must be unique."),
        EntityContainerOperationStatus.NotEmpty => OperationProblem.BadRequest(status, "The folder is not empty", "The folder must be empty to perform this action."),
        EntityContainerOperationStatus.CancelledByNotification => OperationProblem.BadRequest(
            status, "Cancelled by notification", "A notification handler prevented the folder operation."),
        _ => OperationProblem.BadRequest(status, "The folder cannot be changed so", $"The operation is refused: {status}."),
    };
}
