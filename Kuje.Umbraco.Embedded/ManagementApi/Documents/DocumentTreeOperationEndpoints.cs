using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Kuje.Umbraco.Embedded.ManagementApi.Documents;

/// <summary>Documents: sorted, moved, copied, thrown away and taken back.</summary>
internal static class DocumentTreeOperationEndpoints
{
    public static void MapDocumentTreeOperations(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/document", Constants.Applications.Content);
        group.MapPut("/sort", SortAsync);
        group.MapPut("/{id:guid}/move", MoveAsync);
        group.MapPost("/{id:guid}/copy", CopyAsync);
        group.MapPut("/{id:guid}/move-to-recycle-bin", TrashAsync);

        RouteGroupBuilder bin = api.MapSection("/recycle-bin/document", Constants.Applications.Content);
        bin.MapPut("/{id:guid}/restore", RestoreAsync);
        bin.MapDelete("/{id:guid}", DeleteAsync);
        bin.MapDelete("", EmptyAsync);
        bin.MapGet("/{id:guid}/original-parent", OriginalParentAsync);
    }

    private static async Task<IResult> SortAsync(Body<SortingRequestModel> body, IContentEditingService editing, ManagementAccess access)
    {
        SortingRequestModel request = body.Value;
        if (await access.DeniesAsync(ActionSort.ActionLetter, request.Parent?.Id)
            || await access.DeniesAsync(ActionSort.ActionLetter, request.Sorting.Select(item => item.Id)))
        {
            return OperationProblem.Forbidden;
        }

        ContentEditingOperationStatus status = await editing.SortAsync(
            request.Parent?.Id,
            [.. request.Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder })],
            access.UserKey);
        return status == ContentEditingOperationStatus.Success ? Results.Ok() : ContentProblems.Of(status);
    }

    private static async Task<IResult> MoveAsync(Guid id, Body<MoveRequestModel> body, IContentEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionMove.ActionLetter, id) || await access.DeniesAsync(ActionNew.ActionLetter, body.Value.Target?.Id))
            return OperationProblem.Forbidden;
        return Answer(await editing.MoveAsync(id, body.Value.Target?.Id, access.UserKey));
    }

    private static async Task<IResult> CopyAsync(Guid id, Body<CopyDocumentRequestModel> body, IContentEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionCopy.ActionLetter, id) || await access.DeniesAsync(ActionNew.ActionLetter, body.Value.Target?.Id))
            return OperationProblem.Forbidden;
        Attempt<IContent?, ContentEditingOperationStatus> result = await editing.CopyAsync(
            id, body.Value.Target?.Id, body.Value.RelateToOriginal, body.Value.IncludeDescendants, access.UserKey);
        return result is { Success: true, Result: { } copy } ? new CreatedAnswer("document", copy.Key.ToString()) : ContentProblems.Of(result.Status);
    }

    private static async Task<IResult> TrashAsync(Guid id, IContentEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionDelete.ActionLetter, id))
            return OperationProblem.Forbidden;
        return Answer(await editing.MoveToRecycleBinAsync(id, access.UserKey));
    }

    private static async Task<IResult> RestoreAsync(Guid id, Body<MoveRequestModel> body, IContentEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesDocumentBinAsync(ActionMove.ActionLetter) || await access.DeniesAsync(ActionMove.ActionLetter, body.Value.Target?.Id))
            return OperationProblem.Forbidden;
        return Answer(await editing.RestoreAsync(id, body.Value.Target?.Id, access.UserKey));
    }

    private static async Task<IResult> DeleteAsync(Guid id, IContentEditingService editing, ManagementAccess access)
    {
        if (await access.DeniesDocumentBinAsync(ActionDelete.ActionLetter) || await access.DeniesAsync(ActionDelete.ActionLetter, id))
            return OperationProblem.Forbidden;
        return Answer(await editing.DeleteFromRecycleBinAsync(id, access.UserKey));
    }

    private static async Task<IResult> EmptyAsync(IContentService documents, ManagementAccess access)
    {
        if (await access.DeniesDocumentBinAsync(ActionDelete.ActionLetter))
            return OperationProblem.Forbidden;
        OperationResult result = await documents.EmptyRecycleBinAsync(access.UserKey);
        return result.Success ? Results.Ok() : ContentProblems.Of(ContentEditingOperationStatus.CancelledByNotification);
    }

    private static async Task<IResult> OriginalParentAsync(Guid id, IDocumentRecycleBinQueryService bin, ManagementAccess access)
    {
        if (await access.DeniesDocumentBinAsync(ActionBrowse.ActionLetter))
            return OperationProblem.Forbidden;
        Attempt<IDocumentEntitySlim?, RecycleBinQueryResultType> result = await bin.GetOriginalParentAsync(id);
        return RecycleBinProblems.Answer(result.Status, result.Result?.Key);
    }

    private static IResult Answer(Attempt<IContent?, ContentEditingOperationStatus> result) =>
        result.Success ? Results.Ok() : ContentProblems.Of(result.Status);
}
