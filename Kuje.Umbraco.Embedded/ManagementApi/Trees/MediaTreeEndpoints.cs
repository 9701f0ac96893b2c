using Kuje.Umbraco.Embedded.ManagementApi.Content;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>The tree of media and their recycle bin.</summary>
internal static class MediaTreeEndpoints
{
    private const UmbracoObjectTypes Type = UmbracoObjectTypes.Media;

    public static void MapMediaTree(this IEndpointRouteBuilder api)
    {
        // Pickers of documents show media.
        RouteGroupBuilder tree = api.MapSection(
            "/tree/media",
            Constants.Applications.Media, Constants.Applications.Content, Constants.Applications.Users, Constants.Applications.Settings, Constants.Applications.Packages);
        tree.MapGet("/root", Root);
        tree.MapGet("/children", Children);
        tree.MapGet("/ancestors", Ancestors);
        tree.MapGet("/siblings", Siblings);

        api.MapGet("/item/media", Items);

        RouteGroupBuilder bin = api.MapSection("/recycle-bin/media", Constants.Applications.Media);
        bin.MapGet("/root", BinRootAsync);
        bin.MapGet("/children", BinChildrenAsync);
        bin.MapGet("/siblings", BinSiblingsAsync);
    }

    public static IReadOnlyCollection<MediaItemResponseModel> Describe(IEnumerable<IMediaEntitySlim> found, Branches branches) => [.. found.Select(media =>
        new MediaItemResponseModel(
            media.Key, branches.Parent(media, Type), media.HasChildren, media.Trashed, ContentTypeReference.Of(media), Variants(media), Flags(media)))];

    private static IResult Root(Paging paging, Branches branches, StartNodes startNodes) =>
        InTree(branches.Roots<IMediaEntitySlim>(Type, paging), branches, startNodes);

    private static IResult Children(Guid? parentId, Paging paging, Branches branches, StartNodes startNodes) =>
        InTree(branches.Children<IMediaEntitySlim>(Type, parentId, paging), branches, startNodes);

    private static IResult Ancestors(Guid? descendantId, Branches branches, StartNodes startNodes) =>
        EndpointExtensions.Ok(InTree(descendantId is { } id ? branches.Ancestors<IMediaEntitySlim>(Type, id) : [], branches, startNodes));

    private static IResult Siblings(Guid target, int? before, int? after, Branches branches, StartNodes startNodes) =>
        branches.Siblings<IMediaEntitySlim>(Type, target, Clamp(before), Clamp(after)) is { } found
            ? EndpointExtensions.Ok(new SiblingsAnswer<MediaTreeItemResponseModel>(found.Before, found.After, InTree(found.Items, branches, startNodes)))
            : Results.NotFound();

    private static IResult Items(Guid[] id, Branches branches) => EndpointExtensions.Ok(Describe(branches.Items<IMediaEntitySlim>(Type, id), branches));

    private static Task<IResult> BinRootAsync(Paging paging, Branches branches, ManagementAccess access) => InRecycleBinAsync(null, paging, branches, access);

    private static Task<IResult> BinChildrenAsync(Guid parentId, Paging paging, Branches branches, ManagementAccess access) =>
        InRecycleBinAsync(parentId, paging, branches, access);

    private static async Task<IResult> BinSiblingsAsync(Guid target, int? before, int? after, Branches branches, ManagementAccess access)
    {
        if (await access.DeniesMediaBinAsync())
            return OperationProblem.Forbidden;
        return branches.Siblings<IMediaEntitySlim>(Type, target, Clamp(before), Clamp(after), trashed: true) is { } found
            ? EndpointExtensions.Ok(new SiblingsAnswer<MediaRecycleBinItemResponseModel>(found.Before, found.After, InBin(found.Items, branches)))
            : Results.NotFound();
    }

    private static int Clamp(int? count) => Math.Clamp(count ?? 0, 0, 500);

    private static async Task<IResult> InRecycleBinAsync(Guid? parent, Paging paging, Branches branches, ManagementAccess access)
    {
        if (await access.DeniesMediaBinAsync())
            return OperationProblem.Forbidden;
        (long total, IReadOnlyList<IMediaEntitySlim> found) = branches.Trashed<IMediaEntitySlim>(Type, parent, paging);
        return EndpointExtensions.Ok(new PagedAnswer<MediaRecycleBinItemResponseModel>(total, InBin(found, branches)));
    }

    private static MediaRecycleBinItemResponseModel[] InBin(IEnumerable<IMediaEntitySlim> found, Branches branches) => [.. found.Select(media =>
        new MediaRecycleBinItemResponseModel(
            media.Key, branches.Parent(media, Type), media.HasChildren, media.CreateDate, ContentTypeReference.Of(media), Variants(media)))];

    private static IResult InTree((long Total, IReadOnlyList<IMediaEntitySlim> Items) page, Branches branches, StartNodes startNodes) =>
        EndpointExtensions.Ok(new PagedAnswer<MediaTreeItemResponseModel>(page.Total, InTree(page.Items, branches, startNodes)));

    private static MediaTreeItemResponseModel[] InTree(IReadOnlyList<IMediaEntitySlim> items, Branches branches, StartNodes startNodes)
    {
        string[]? startPaths = startNodes.Paths(Type);
        return [.. items.Select(media => new MediaTreeItemResponseModel(
            media.Key,
            branches.Parent(media, Type),
            media.HasChildren,
            !StartNodes.MayUse(startPaths, media.Path),
            media.Trashed,
            media.CreateDate,
            ContentTypeReference.Of(media),
            Variants(media),
            Flags(media)))];
    }

    private static MediaVariantItemResponseModel[] Variants(IMediaEntitySlim media) => [new(media.Name ?? string.Empty, null)];

    private static Flag[] Flags(IMediaEntitySlim media) => media.ListViewKey is null ? [] : [Flag.HasCollection];
}
