using System.Globalization;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>Where in a tree the signed-in user may be: below their start nodes, and on the way to these.</summary>
internal sealed class StartNodes(ManagementAccess access, IEntityService entities, AppCaches caches)
{
    /// <summary>The ids of the user's start nodes; the root is -1.</summary>
    public int[] Ids(UmbracoObjectTypes type) => (type == UmbracoObjectTypes.Media
        ? access.User.CalculateMediaStartNodeIds(entities, caches)
        : access.User.CalculateContentStartNodeIds(entities, caches)) ?? [];

    /// <summary>The paths of the user's start nodes; null for all of the tree.</summary>
    public string[]? Paths(UmbracoObjectTypes type)
    {
        int[] ids = Ids(type);
        if (ids.Contains(Constants.System.Root))
            return null;
        int[] nodes = [.. ids.Where(id => id > 0)];
        return nodes.Length == 0 ? [] : [.. entities.GetAll(type, nodes).Select(entity => entity.Path)];
    }

    /// <summary>Whether the user may work with what has the path.</summary>
    public static bool MayUse(string[]? startPaths, string path) =>
        startPaths is null || startPaths.Any(start => path == start || path.StartsWith(start + ",", StringComparison.Ordinal));

    /// <summary>Whether the user sees what has the path, be it only to go on.</summary>
    public static bool MaySee(string[]? startPaths, string path) =>
        MayUse(startPaths, path) || startPaths!.Any(start => start.StartsWith(path + ",", StringComparison.Ordinal));

    /// <summary>The children through which the user's start nodes are reached.</summary>
    public IReadOnlyList<IEntitySlim> ChildrenOnTheWay(string[] startPaths, string parentPath, UmbracoObjectTypes type)
    {
        int[] ids = [.. startPaths
            .Where(start => start.StartsWith(parentPath + ",", StringComparison.Ordinal))
            .Select(start => int.Parse(start[(parentPath.Length + 1)..].Split(',')[0], CultureInfo.InvariantCulture))
            .Distinct()];
        return ids.Length == 0 ? [] : [.. entities.GetAll(type, ids).OrderBy(entity => entity.SortOrder)];
    }
}
