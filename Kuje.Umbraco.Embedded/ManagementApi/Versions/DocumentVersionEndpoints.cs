using Kuje.Umbraco.Embedded.ManagementApi.Documents;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Versions;

/// <summary>What documents were, and going back to it.</summary>
internal static class DocumentVersionEndpoints
{
    public static void MapDocumentVersions(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder group = api.MapSection("/document-version", Constants.Applications.Content);
        group.MapGet("", ListAsync);
        group.MapGet("/{id:guid}", ReadAsync);
        group.MapPut("/{id:guid}/prevent-cleanup", PreventCleanupAsync);
        group.MapPost("/{id:guid}/rollback", RollBackAsync);
    }

    private static async Task<IResult> ListAsync(
        Guid documentId, string? culture, Paging paging, IContentVersionService versions, IIdKeyMap keys, IUserIdKeyResolver users, ManagementAccess access)
    {
        if (await access.DeniesAsync(ActionRollback.ActionLetter, documentId))
            return OperationProblem.Forbidden;
        if (!keys.GetIdForKey(documentId, UmbracoObjectTypes.Document).Success)
            return Problem(ContentVersionOperationStatus.ContentNotFound);
        PagedModel<ContentVersionMeta> page = await paging.PartAsync(async (skip, take) =>
            (await versions.GetPagedContentVersionsAsync(documentId, culture, skip, take)).Result ?? new PagedModel<ContentVersionMeta>(0, []));
        var items = new List<DocumentVersionItemResponseModel>();
        foreach (ContentVersionMeta version in page.Items)
        {
            Attempt<Guid> user = await users.TryGetAsync(version.UserId);
            items.Add(new DocumentVersionItemResponseModel(
                version.VersionId.ToGuid(),
                new ReferenceById(documentId),
                new ReferenceById(keys.GetKeyForId(version.ContentTypeId, UmbracoObjectTypes.DocumentType).Result),
                new ReferenceById(user.Success ? user.Result : Guid.Empty),
                version.VersionDate,
                version.CurrentPublishedVersion,
                version.CurrentDraftVersion,
                version.PreventCleanup));
        }

        return EndpointExtensions.Ok(new PagedAnswer<DocumentVersionItemResponseModel>(page.Total, items));
    }

    private static async Task<IResult> ReadAsync(Guid id, IContentVersionService versions, DocumentMapping mapping, ManagementAccess access)
    {
        (IContent? version, IResult? refusal) = await FindAsync(id, versions, access);
        return refusal ?? EndpointExtensions.Ok(mapping.Version(id, version!));
    }

    private static async Task<IResult> PreventCleanupAsync(Guid id, bool preventCleanup, IContentVersionService versions, ManagementAccess access)
    {
        if ((await FindAsync(id, versions, access)).Refusal is { } refusal)
            return refusal;
        Attempt<ContentVersionOperationStatus> result = await versions.SetPreventCleanupAsync(id, preventCleanup, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Result);
    }

    private static async Task<IResult> RollBackAsync(Guid id, string? culture, IContentVersionService versions, PropertyPermissions permissions, ManagementAccess access)
    {
        (IContent? version, IResult? refusal) = await FindAsync(id, versions, access);
        if (refusal is not null)
            return refusal;
        // Going back changes every property.
        if (permissions.DeniesSome(version!))
            return OperationProblem.Forbidden;
        Attempt<ContentVersionOperationStatus> result = await versions.RollBackAsync(id, culture, access.UserKey);
        return result.Success ? Results.Ok() : Problem(result.Result);
    }

    // The right to a version is that to its document.
    private static async Task<(IContent? Version, IResult? Refusal)> FindAsync(Guid id, IContentVersionService versions, ManagementAccess access)
    {
        Attempt<IContent?, ContentVersionOperationStatus> found = await versions.GetAsync(id);
        if (found.Result is not { } version)
            return (null, Problem(ContentVersionOperationStatus.NotFound));
        return await access.DeniesAsync(ActionRollback.ActionLetter, version.Key) ? (null, OperationProblem.Forbidden) : (version, null);
    }

    private static OperationProblem Problem(ContentVersionOperationStatus status) => status switch
    {
        ContentVersionOperationStatus.NotFound => OperationProblem.NotFound(status, "The requested version could not be found"),
        ContentVersionOperationStatus.ContentNotFound => OperationProblem.NotFound(status, "The requested document could not be found"),
        ContentVersionOperationStatus.InvalidSkipTake => OperationProblem.BadRequest(status, "The part asked for must begin at a multiple of its length"),
        ContentVersionOperationStatus.RollBackCanceled =>
            OperationProblem.BadRequest(status, "Request cancelled by notification", "The request to roll back was cancelled by a notification handler."),
        _ => OperationProblem.BadRequest(status, "Rollback failed", "The version cannot be gone back to."),
    };
}
