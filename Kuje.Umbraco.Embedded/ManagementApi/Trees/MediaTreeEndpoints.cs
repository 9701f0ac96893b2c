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
        tree.MapGet("/root", (Paging paging, Branches branches, StartNodes startNodes) =>
            InTree(branches.Roots<IMediaEntitySlim>(Type, paging), branches, startNodes));
        tree.MapGet("/children", (Guid? parentId, Paging paging, Branches branches, StartNodes startNodes) =>
            InTree(branches.Children<IMediaEntitySlim>(Type, parentId, paging), branches, startNodes));
        tree.MapGet("/ancestors", (Guid? descendantId, Branches branches, StartNodes startNodes) =>
            EndpointExtensions.Ok(InTree(descendantId is { } id ? branches.Ancestors<IMediaEntitySlim>(Type, id) : [], branches, startNodes)));
        tree.MapGet("/siblings", (Guid target, int? before, int? after, Branches branches, StartNodes startNodes) =>
            branches.Siblings<IMediaEntitySlim>(Type, target, Math.Clamp(before ?? 0, 0, 500), Math.Clamp(after ?? 0, 0, 500)) is { } found
                ? EndpointExtensions.Ok(new SiblingsAnswer<MediaTreeItemResponseModel>(
                    found.Before, found.After, InTree(found.Items, branches, startNodes)))
                : Results.NotFound());

        api.MapGet("/item/media", (Guid[] id, Branches branches) =>
            EndpointExtensions.Ok(branches.Items<IMediaEntitySlim>(Type, id).Select(media => new MediaItemResponseModel(
                media.Key, branches.Parent(media, Type), media.HasChildren, media.Trashed, ContentTypeReference.Of(media), Variants(media), Flags(media))).ToArray()));

        RouteGroupBuilder bin = api.MapSection("/recycle-bin/media", Constants.Applications.Media);
        bin.MapGet("/root", (Paging paging, Branches branches, ManagementAccess access) => InRecycleBinAsync(null, paging, branches, access));
        bin.MapGet("/children", (Guid parentId, Paging paging, Branches branches, ManagementAccess access) =>
            InRecycleBinAsync(parentId, paging, branches, access));
    }

    private static async Task<IResult> InRecycleBinAsync(Guid? parent, Paging paging, Branches branches, ManagementAccess access)
    {
        if (await access.DeniesMediaBinAsync())
            return OperationProblem.Forbidden;
        (long total, IReadOnlyList<IMediaEntitySlim> found) = branches.Trashed<IMediaEntitySlim>(Type, parent, paging);
        return EndpointExtensions.Ok(new PagedAnswer<MediaRecycleBinItemResponseModel>(total, [.. found.Select(media =>
            new MediaRecycleBinItemResponseModel(
                media.Key, branches.Parent(media, Type), media.HasChildren, media.CreateDate, ContentTypeReference.Of(media), Variants(media)))]));
    }

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
