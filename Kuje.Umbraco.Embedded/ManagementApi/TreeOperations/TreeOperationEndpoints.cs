using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace Kuje.Umbraco.Embedded.ManagementApi.TreeOperations;

/// <summary>Documents and media: sorted, moved, thrown away and taken back.</summary>
internal static class TreeOperationEndpoints
{
    public static void MapTreeOperations(this IEndpointRouteBuilder api)
    {
        Map(api, "document", Constants.Applications.Content, static services => services.GetRequiredService<DocumentOperations>());
        Map(api, "media", Constants.Applications.Media, static services => services.GetRequiredService<MediaOperations>());
    }

    private static void Map(IEndpointRouteBuilder api, string kind, string section, Func<IServiceProvider, ITreeOperations> operations)
    {
        RouteGroupBuilder group = api.MapSection("/" + kind, section);
        group.MapPut("/sort", (Body<SortingRequestModel> body, HttpContext http) => SortAsync(body.Value, operations(http.RequestServices)));
        group.MapPut("/{id:guid}/move", (Guid id, Body<MoveRequestModel> body, HttpContext http) =>
            MoveAsync(id, body.Value.Target?.Id, operations(http.RequestServices)));
        group.MapPut("/{id:guid}/move-to-recycle-bin", (Guid id, HttpContext http) => TrashAsync(id, operations(http.RequestServices)));

        RouteGroupBuilder bin = api.MapSection("/recycle-bin/" + kind, section);
        bin.MapPut("/{id:guid}/restore", (Guid id, Body<MoveRequestModel> body, HttpContext http) =>
            RestoreAsync(id, body.Value.Target?.Id, operations(http.RequestServices)));
        bin.MapDelete("/{id:guid}", (Guid id, HttpContext http) => DeleteAsync(id, operations(http.RequestServices)));
        // With the HTTP context alone it would be taken for a request delegate, whose result nobody looks at.
        bin.MapDelete("", (IServiceProvider services) => EmptyAsync(operations(services)));
        bin.MapGet("/{id:guid}/original-parent", (Guid id, HttpContext http) => OriginalParentAsync(id, operations(http.RequestServices)));
    }

    private static async Task<IResult> SortAsync(SortingRequestModel request, ITreeOperations tree)
    {
        if (await tree.DeniesAsync(ActionSort.ActionLetter, [request.Parent?.Id, .. request.Sorting.Select(item => item.Id)]))
            return OperationProblem.Forbidden;
        return Answer(await tree.SortAsync(
            request.Parent?.Id, [.. request.Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder })]));
    }

    private static async Task<IResult> MoveAsync(Guid id, Guid? target, ITreeOperations tree) =>
        await tree.DeniesAsync(ActionMove.ActionLetter, [id]) || await tree.DeniesAsync(ActionNew.ActionLetter, [target])
            ? OperationProblem.Forbidden
            : Answer(await tree.MoveAsync(id, target));

    private static async Task<IResult> TrashAsync(Guid id, ITreeOperations tree) => await tree.DeniesAsync(ActionDelete.ActionLetter, [id])
        ? OperationProblem.Forbidden
        : Answer(await tree.TrashAsync(id));

    private static async Task<IResult> RestoreAsync(Guid id, Guid? target, ITreeOperations tree) =>
        await tree.DeniesBinAsync(ActionMove.ActionLetter) || await tree.DeniesAsync(ActionMove.ActionLetter, [target])
            ? OperationProblem.Forbidden
            : Answer(await tree.RestoreAsync(id, target));

    private static async Task<IResult> DeleteAsync(Guid id, ITreeOperations tree) =>
        await tree.DeniesBinAsync(ActionDelete.ActionLetter) || await tree.DeniesAsync(ActionDelete.ActionLetter, [id])
            ? OperationProblem.Forbidden
            : Answer(await tree.DeleteFromBinAsync(id));

    private static async Task<IResult> EmptyAsync(ITreeOperations tree) => await tree.DeniesBinAsync(ActionDelete.ActionLetter)
        ? OperationProblem.Forbidden
        : Answer(await tree.EmptyBinAsync());

    private static async Task<IResult> OriginalParentAsync(Guid id, ITreeOperations tree)
    {
        if (await tree.DeniesBinAsync(ActionBrowse.ActionLetter))
            return OperationProblem.Forbidden;
        (RecycleBinQueryResultType status, Guid? parent) = await tree.OriginalParentAsync(id);
        return RecycleBinProblems.Answer(status, parent);
    }

    private static IResult Answer(ContentEditingOperationStatus status) =>
        status == ContentEditingOperationStatus.Success ? Results.Ok() : ContentProblems.Of(status);
}
