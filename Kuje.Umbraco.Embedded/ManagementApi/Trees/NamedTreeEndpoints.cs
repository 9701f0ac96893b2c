using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>The trees of types and blueprints.</summary>
internal static class NamedTreeEndpoints
{
    public static void MapNamedTrees(this IEndpointRouteBuilder api)
    {
        // Whoever edits content may be asked to pick a type.
        Map(
            api.MapSection("/tree/data-type", Constants.Applications.Settings, Constants.Applications.Content, Constants.Applications.Media),
            static trees => trees.DataTypes);
        Map(
            api.MapSection("/tree/document-type", Constants.Applications.Settings, Constants.Applications.Content, Constants.Applications.Users),
            static trees => trees.DocumentTypes);
        Map(
            api.MapSection("/tree/media-type", Constants.Applications.Settings, Constants.Applications.Media, Constants.Applications.Content),
            static trees => trees.MediaTypes);
        Map(
            api.MapSection("/tree/document-blueprint", Constants.Applications.Settings, Constants.Applications.Content),
            static trees => trees.Blueprints);
    }

    private static void Map(RouteGroupBuilder group, Func<NamedTrees, NamedTree> tree)
    {
        group.MapGet("/root", (Paging paging, bool? foldersOnly, NamedTrees trees) =>
            EndpointExtensions.Ok(tree(trees).Children(null, foldersOnly ?? false, paging)));
        group.MapGet("/children", (Guid parentId, Paging paging, bool? foldersOnly, NamedTrees trees) =>
            EndpointExtensions.Ok(tree(trees).Children(parentId, foldersOnly ?? false, paging)));
        group.MapGet("/ancestors", (Guid descendantId, NamedTrees trees) => EndpointExtensions.Ok(tree(trees).Ancestors(descendantId)));
        group.MapGet("/siblings", (Guid target, int? before, int? after, bool? foldersOnly, NamedTrees trees) =>
            tree(trees).Siblings(target, Math.Clamp(before ?? 0, 0, 500), Math.Clamp(after ?? 0, 0, 500), foldersOnly ?? false) is { } found
                ? EndpointExtensions.Ok(found)
                : Results.NotFound());
    }
}
