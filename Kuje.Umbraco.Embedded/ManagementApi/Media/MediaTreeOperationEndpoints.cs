using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Kuje.Umbraco.Embedded.ManagementApi.Media;

/// <summary>Media: sorted, moved, thrown away and taken back.</summary>
internal static class MediaTreeOperationEndpoints
{
    public static void MapMediaTreeOperations(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/media", Constants.Applications.Media);
        group.MapPut("/sort", SortAsync);
        group.MapPut("/{id:guid}/move", MoveAsync);
        group.MapPut("/{id:guid}/move-to-recycle-bin", TrashAsync);

        RouteGroupBuilder bin = api.MapSection("/recycle-bin/media", Constants.Applications.Media);
        bin.MapPut("/{id:guid}/restore", RestoreAsync);
        bin.MapDelete("/{id:guid}", DeleteAsync);
        bin.MapDelete("", EmptyAsync);
        bin.MapGet("/{id:guid}/original-parent", OriginalParentAsync);
    }

    private static async Task<IResult> SortAsync(Body<SortingRequestModel> body, IMediaEditingService editing, ManagementAccess access)
    {
        foreach (Guid? key in body.Value.Sorting.Select(item => (Guid?)item.Id).Prepend(body.Value.Parent?.Id))
        {
            if (await access.DeniesMediaAsync(key))
                return OperationProblem.Forbidden;
        }

        ContentEditingOperationStatus status = await editing.SortAsync(
            body.Value.Parent?.Id,
            [.. body.Value.Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder })],
            access.UserKey);
        return status == ContentEditingOperationStatus.Success ? Results.Ok() : ContentProblems.Of(status);
    }

    private static async Task<IResult> MoveAsync(Guid id, Body<MoveRequestModel> body, IMediaEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesMediaAsync(id) || await access.DeniesMediaAsync(body.Value.Target?.Id))
            return OperationProblem.Forbidden;
        return Answer(await editing.MoveAsync(id, body.Value.Target?.Id, access.UserKey));
    }

    private static async Task<IResult> TrashAsync(Guid id, IMediaEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesMediaAsync(id))
            return OperationProblem.Forbidden;
        return Answer(await editing.MoveToRecycleBinAsync(id, access.UserKey));
    }

    private static async Task<IResult> RestoreAsync(Guid id, Body<MoveRequestModel> body, IMediaEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesMediaBinAsync() || await access.DeniesMediaAsync(body.Value.Target?.Id))
            return OperationProblem.Forbidden;
        return Answer(await editing.RestoreAsync(id, body.Value.Target?.Id, access.UserKey));
    }

    private static async Task<IResult> DeleteAsync(Guid id, IMediaEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesMediaBinAsync() || await access.DeniesMediaAsync(id))
            return OperationProblem.Forbidden;
        return Answer(await editing.DeleteFromRecycleBinAsync(id, access.UserKey));
    }

    private static async Task<IResult> EmptyAsync(IMediaService media, ManagementAccess access)
    {
        if (await access.DeniesMediaBinAsync())
            return OperationProblem.Forbidden;
        OperationResult? result = await media.EmptyRecycleBinAsync(access.UserKey);
        return result is { Success: true } ? Results.Ok() : ContentProblems.Of(ContentEditingOperationStatus.CancelledByNotification);
    }

    private static async Task<IResult> OriginalParentAsync(Guid id, IMediaRecycleBinQueryService bin, ManagementAccess access)
    {
        if (await access.DeniesMediaBinAsync())
            return OperationProblem.Forbidden;
        Attempt<IMediaEntitySlim?, RecycleBinQueryResultType> result = await bin.GetOriginalParentAsync(id);
        return RecycleBinProblems.Answer(result.Status, result.Result?.Key);
    }

    private static IResult Answer(Attempt<IMedia?, ContentEditingOperationStatus> result) =>
        result.Success ? Results.Ok() : ContentProblems.Of(result.Status);
}
