using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>The tree of documents and their recycle bin.</summary>
internal static class DocumentTreeEndpoints
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Document;

    public static void MapDocumentTree(this IEndpointRouteBuilder api)
    {
        // Pickers of media items and of the settings show documents too.
        RouteGroupBuilder tree = api.MapSection(
            "/tree/document",
            Constants.Applications.Content, Constants.Applications.Media, Constants.Applications.Users, Constants.Applications.Settings, Constants.Applications.Packages);
        tree.MapGet("/root", (Paging paging, Branches branches, DocumentItems items) =>
            InTree(branches.Roots<IDocumentEntitySlim>(Type, paging), items));
        tree.MapGet("/children", (Guid? parentId, Paging paging, Branches branches, DocumentItems items) =>
            InTree(branches.Children<IDocumentEntitySlim>(Type, parentId, paging), items));
        tree.MapGet("/ancestors", (Guid? descendantId, Branches branches, DocumentItems items) =>
            EndpointExtensions.Ok(items.InTree(descendantId is { } id ? branches.Ancestors<IDocumentEntitySlim>(Type, id) : [])));
        tree.MapGet("/siblings", (Guid target, int? before, int? after, Branches branches, DocumentItems items) =>
            branches.Siblings<IDocumentEntitySlim>(Type, target, Math.Clamp(before ?? 0, 0, 500), Math.Clamp(after ?? 0, 0, 500)) is { } found
                ? EndpointExtensions.Ok(new SiblingsAnswer<DocumentTreeItemResponseModel>(found.Before, found.After, items.InTree(found.Items)))
                : Results.NotFound());

        api.MapGet("/item/document", (Guid[] id, Branches branches, DocumentItems items) =>
            EndpointExtensions.Ok(items.Items(branches.Items<IDocumentEntitySlim>(Type, id))));

        RouteGroupBuilder bin = api.MapSection("/recycle-bin/document", Constants.Applications.Content);
        bin.MapGet("/root", (Paging paging, Branches branches, DocumentItems items, ManagementAccess access) =>
            InRecycleBinAsync(null, paging, branches, items, access));
        bin.MapGet("/children", (Guid parentId, Paging paging, Branches branches, DocumentItems items, ManagementAccess access) =>
            InRecycleBinAsync(parentId, paging, branches, items, access));
    }

    private static async Task<IResult> InRecycleBinAsync(
        Guid? parent, Paging paging, Branches branches, DocumentItems items, ManagementAccess access)
    {
        if (await access.DeniesDocumentBinAsync(ActionBrowse.ActionLetter))
            return OperationProblem.Forbidden;
        (long total, IReadOnlyList<IDocumentEntitySlim> found) = branches.Trashed<IDocumentEntitySlim>(Type, parent, paging);
        return EndpointExtensions.Ok(new PagedAnswer<DocumentRecycleBinItemResponseModel>(total, items.InRecycleBin(found)));
    }

    private static IResult InTree((long Total, IReadOnlyList<IDocumentEntitySlim> Items) page, DocumentItems items) =>
        EndpointExtensions.Ok(new PagedAnswer<DocumentTreeItemResponseModel>(page.Total, items.InTree(page.Items)));
}
