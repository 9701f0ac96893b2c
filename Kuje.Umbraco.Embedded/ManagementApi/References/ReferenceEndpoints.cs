using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Kuje.Umbraco.Embedded.ManagementApi.Trees;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.ManagementApi.References;

/// <summary>What uses a document or media item.</summary>
internal static class ReferenceEndpoints
{
    public static void MapReferences(this IEndpointRouteBuilder api)
    {
        Map(api.MapSection("/document", Constants.Applications.Content), UmbracoObjectTypes.Document, Constants.ObjectTypes.Document);
        api.MapSection("/recycle-bin/document", Constants.Applications.Content).MapGet("/referenced-by", InDocumentBinAsync);
        api.MapSection("/recycle-bin/media", Constants.Applications.Media).MapGet("/referenced-by", InMediaBinAsync);
        Map(api.MapSection("/media", Constants.Applications.Media, Constants.Applications.Content), UmbracoObjectTypes.Media, Constants.ObjectTypes.Media);
    }

    private static void Map(RouteGroupBuilder group, UmbracoObjectTypes type, Guid objectType)
    {
        group.MapGet("/{id:guid}/referenced-by", async (
            Guid id, Paging paging, ITrackedReferencesService references, Branches branches, ManagementAccess access) =>
        {
            if (await DeniesAsync(access, type, [id]))
                return OperationProblem.Forbidden;
            Attempt<PagedModel<RelationItemModel>, GetReferencesOperationStatus> result = await references.GetPagedRelationsForItemAsync(
                id, type, paging.Skip, paging.Take, filterMustBeIsDependency: true);
            return result.Success ? Answer(result.Result, branches) : Problem(result.Status);
        });
        group.MapGet("/{id:guid}/referenced-descendants", async (
            Guid id, Paging paging, ITrackedReferencesService references, ManagementAccess access) =>
        {
            if (await DeniesAsync(access, type, [id]))
                return OperationProblem.Forbidden;
            Attempt<PagedModel<RelationItemModel>, GetReferencesOperationStatus> result = await references.GetPagedDescendantsInReferencesAsync(
                id, type, paging.Skip, paging.Take, filterMustBeIsDependency: true);
            return result.Success
                ? EndpointExtensions.Ok(new PagedAnswer<ReferenceById>(result.Result.Total, [.. result.Result.Items.Select(item => new ReferenceById(item.NodeKey))]))
                : Problem(result.Status);
        });
        group.MapGet("/are-referenced", async (Guid[] id, Paging paging, ITrackedReferencesService references, ManagementAccess access) =>
        {
            if (await DeniesAsync(access, type, id))
                return OperationProblem.Forbidden;
            PagedModel<Guid> page = await references.GetPagedKeysWithDependentReferencesAsync(id.ToHashSet(), objectType, paging.Skip, paging.Take);
            return EndpointExtensions.Ok(new PagedAnswer<ReferenceById>(page.Total, [.. page.Items.Select(key => new ReferenceById(key))]));
        });
    }

    /// <summary>What uses something in the bin.</summary>
    private static async Task<IResult> InDocumentBinAsync(
        Paging paging, ITrackedReferencesService references, Branches branches, ManagementAccess access) =>
        await access.DeniesDocumentBinAsync(ActionBrowse.ActionLetter)
            ? OperationProblem.Forbidden
            : Answer(await references.GetPagedRelationsForRecycleBinAsync(UmbracoObjectTypes.Document, paging.Skip, paging.Take, true), branches);

    private static async Task<IResult> InMediaBinAsync(
        Paging paging, ITrackedReferencesService references, Branches branches, ManagementAccess access) =>
        await access.DeniesMediaBinAsync()
            ? OperationProblem.Forbidden
            : Answer(await references.GetPagedRelationsForRecycleBinAsync(UmbracoObjectTypes.Media, paging.Skip, paging.Take, true), branches);

    private static async Task<bool> DeniesAsync(ManagementAccess access, UmbracoObjectTypes type, Guid[] ids)
    {
        if (type == UmbracoObjectTypes.Document)
            return ids.Length > 0 && await access.DeniesAsync(ActionBrowse.ActionLetter, ids);
        foreach (Guid id in ids)
        {
            if (await access.DeniesMediaAsync(id))
                return true;
        }

        return false;
    }

    private static IResult Answer(PagedModel<RelationItemModel> page, Branches branches)
    {
        RelationItemModel[] items = [.. page.Items];
        Dictionary<Guid, IDocumentEntitySlim> documents = branches
            .Items<IDocumentEntitySlim>(UmbracoObjectTypes.Document, [.. items.Where(IsDocument).Select(item => item.NodeKey).Distinct()])
            .ToDictionary(document => document.Key);
        return EndpointExtensions.Ok(new PagedAnswer<object>(page.Total, [.. items.Select(item => Reference(item, documents.GetValueOrDefault(item.NodeKey)))]));
    }

    private static object Reference(RelationItemModel item, IDocumentEntitySlim? document)
    {
        var type = new TrackedReferenceType(item.ContentTypeKey, item.ContentTypeIcon, item.ContentTypeAlias, item.ContentTypeName);
        if (IsDocument(item))
        {
            // A document's names are those of its variants.
            return new DocumentReferenceResponseModel(
                item.NodeKey, null, item.NodePublished, type, document is null ? [] : DocumentItems.VariantsOf(document));
        }

        return item.NodeType == Constants.UdiEntityType.Media
            ? new MediaReferenceResponseModel(item.NodeKey, item.NodeName, type)
            : new DefaultReferenceResponseModel(item.NodeKey, item.NodeName, item.NodeType, item.ContentTypeIcon);
    }

    private static bool IsDocument(RelationItemModel item) => item.NodeType == Constants.UdiEntityType.Document;

    private static OperationProblem Problem(GetReferencesOperationStatus status) =>
        OperationProblem.NotFound(status, "The requested content could not be found");
}
