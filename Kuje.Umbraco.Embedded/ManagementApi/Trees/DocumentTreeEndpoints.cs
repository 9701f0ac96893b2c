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
        tree.MapGet("/root", RootAsync);
        tree.MapGet("/children", ChildrenAsync);
        tree.MapGet("/ancestors", AncestorsAsync);
        tree.MapGet("/siblings", SiblingsAsync);

        api.MapGet("/item/document", Items);

        RouteGroupBuilder bin = api.MapSection("/recycle-bin/document", Constants.Applications.Content);
        bin.MapGet("/root", BinRootAsync);
        bin.MapGet("/children", BinChildrenAsync);
        bin.MapGet("/siblings", BinSiblingsAsync);
    }

    private static Task<IResult> RootAsync(Paging paging, Branches branches, DocumentItems items) =>
        InTreeAsync(branches.Roots<IDocumentEntitySlim>(Type, paging), items);

    private static Task<IResult> ChildrenAsync(Guid? parentId, Paging paging, Branches branches, DocumentItems items) =>
        InTreeAsync(branches.Children<IDocumentEntitySlim>(Type, parentId, paging), items);

    private static async Task<IResult> AncestorsAsync(Guid? descendantId, Branches branches, DocumentItems items) =>
        EndpointExtensions.Ok(await items.InTreeAsync(descendantId is { } id ? branches.Ancestors<IDocumentEntitySlim>(Type, id) : []));

    private static async Task<IResult> SiblingsAsync(Guid target, int? before, int? after, Branches branches, DocumentItems items) =>
        branches.Siblings<IDocumentEntitySlim>(Type, target, Clamp(before), Clamp(after)) is { } found
            ? EndpointExtensions.Ok(new SiblingsAnswer<DocumentTreeItemResponseModel>(found.Before, found.After, await items.InTreeAsync(found.Items)))
            : Results.NotFound();

    private static IResult Items(Guid[] id, Branches branches, DocumentItems items) =>
        EndpointExtensions.Ok(items.Items(branches.Items<IDocumentEntitySlim>(Type, id)));

    private static Task<IResult> BinRootAsync(Paging paging, Branches branches, DocumentItems items, ManagementAccess access) =>
        InRecycleBinAsync(null, paging, branches, items, access);

    private static Task<IResult> BinChildrenAsync(Guid parentId, Paging paging, Branches branches, DocumentItems items, ManagementAccess access) =>
        InRecycleBinAsync(parentId, paging, branches, items, access);

    private static async Task<IResult> BinSiblingsAsync(
        Guid target, int? before, int? after, Branches branches, DocumentItems items, ManagementAccess access)
    {
        if (await access.DeniesDocumentBinAsync(ActionBrowse.ActionLetter))
            return OperationProblem.Forbidden;
        return branches.Siblings<IDocumentEntitySlim>(Type, target, Clamp(before), Clamp(after), trashed: true) is { } found
            ? EndpointExtensions.Ok(new SiblingsAnswer<DocumentRecycleBinItemResponseModel>(found.Before, found.After, items.InRecycleBin(found.Items)))
            : Results.NotFound();
    }

    private static int Clamp(int? count) => Math.Clamp(count ?? 0, 0, 500);

    private static async Task<IResult> InRecycleBinAsync(
        Guid? parent, Paging paging, Branches branches, DocumentItems items, ManagementAccess access)
    {
        if (await access.DeniesDocumentBinAsync(ActionBrowse.ActionLetter))
            return OperationProblem.Forbidden;
        (long total, IReadOnlyList<IDocumentEntitySlim> found) = branches.Trashed<IDocumentEntitySlim>(Type, parent, paging);
        return EndpointExtensions.Ok(new PagedAnswer<DocumentRecycleBinItemResponseModel>(total, items.InRecycleBin(found)));
    }

    private static async Task<IResult> InTreeAsync((long Total, IReadOnlyList<IDocumentEntitySlim> Items) page, DocumentItems items) =>
        EndpointExtensions.Ok(new PagedAnswer<DocumentTreeItemResponseModel>(page.Total, await items.InTreeAsync(page.Items)));
}
