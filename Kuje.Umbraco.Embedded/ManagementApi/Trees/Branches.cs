using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>Reads parts of a tree as the signed-in user sees it.</summary>
internal sealed class Branches(IEntityService entities, IIdKeyMap keys, StartNodes startNodes)
{
    private static readonly Ordering BySortOrder = Ordering.By("sortOrder");

    public (long Total, IReadOnlyList<T> Items) Roots<T>(UmbracoObjectTypes type, Paging paging)
        where T : IEntitySlim => Below<T>(type, Constants.System.Root, Constants.System.RootString, paging);

    public (long Total, IReadOnlyList<T> Items) Children<T>(UmbracoObjectTypes type, Guid? parent, Paging paging)
        where T : IEntitySlim =>
        parent is { } key && entities.Get(key, type) is { Trashed: false } entity
            ? Below<T>(type, entity.Id, entity.Path, paging)
            : (0, []);

    /// <summary>Children in the recycle bin; of the bin itself if <paramref name="parent"/> is null.</summary>
    public (long Total, IReadOnlyList<T> Items) Trashed<T>(UmbracoObjectTypes type, Guid? parent, Paging paging)
        where T : IEntitySlim
    {
        int bin = type == UmbracoObjectTypes.Media ? Constants.System.RecycleBinMedia : Constants.System.RecycleBinContent;
        int id = parent is { } key ? keys.GetIdForKey(key, type) is { Success: true } known ? known.Result : 0 : bin;
        return id == 0 ? (0, []) : Page<T>(paging, (long index, int size, out long total) =>
            entities.GetPagedTrashedChildren(id, type, index, size, out total, null, BySortOrder));
    }

    /// <summary>From the root down to the entity itself; nothing if it is unknown.</summary>
    public IReadOnlyList<T> Ancestors<T>(UmbracoObjectTypes type, Guid descendant)
        where T : IEntitySlim
    {
        if (entities.Get(descendant, type) is not { } entity)
            return [];
        string[]? startPaths = startNodes.Paths(type);
        int[] ids = [.. Ids(entity.Path).Where(id => id > 0)];
        return [.. entities.GetAll(type, ids).OfType<T>().Where(node => StartNodes.MaySee(startPaths, node.Path)).OrderBy(node => node.Level)];
    }

    public (long Before, long After, IReadOnlyList<T> Items)? Siblings<T>(UmbracoObjectTypes type, Guid target, int before, int after, bool trashed = false)
        where T : IEntitySlim
    {
        if (entities.Get(target, type) is not { } entity)
            return null;
        // The client asks this of what it has just moved to the bin, or taken from it.
        if (entity.Trashed != trashed)
            return (0, 0, []);
        long totalBefore, totalAfter;
        IEnumerable<IEntitySlim> items = trashed
            ? entities.GetTrashedSiblings(target, [type], before, after, out totalBefore, out totalAfter, null, BySortOrder)
            : entities.GetSiblings(target, [type], before, after, out totalBefore, out totalAfter, null, BySortOrder);
        if (trashed)
            return (totalBefore, totalAfter, [.. items.OfType<T>()]);
        string[]? startPaths = startNodes.Paths(type);
        return (totalBefore, totalAfter, [.. items.OfType<T>().Where(item => StartNodes.MaySee(startPaths, item.Path))]);
    }

    public IReadOnlyList<T> Items<T>(UmbracoObjectTypes type, Guid[] ids)
        where T : IEntitySlim => ids.Length == 0 ? [] : [.. entities.GetAll(type, ids).OfType<T>()];

    public ReferenceById? Parent(IEntitySlim entity, UmbracoObjectTypes type) =>
        entity.ParentId > 0 && keys.GetKeyForId(entity.ParentId, type) is { Success: true } key ? new ReferenceById(key.Result) : null;

    public IReadOnlyCollection<ReferenceById> AncestorReferences(IEntitySlim entity, UmbracoObjectTypes type) =>
        [.. Ids(entity.Path).Where(id => id > 0 && id != entity.Id)
            .Select(id => keys.GetKeyForId(id, type)).Where(key => key.Success).Select(key => new ReferenceById(key.Result))];

    private (long Total, IReadOnlyList<T> Items) Below<T>(UmbracoObjectTypes type, int parentId, string parentPath, Paging paging)
        where T : IEntitySlim
    {
        string[]? startPaths = startNodes.Paths(type);
        if (startPaths is not null && !StartNodes.MayUse(startPaths, parentPath))
        {
            IReadOnlyList<IEntitySlim> onTheWay = startNodes.ChildrenOnTheWay(startPaths, parentPath, type);
            return (onTheWay.Count, [.. onTheWay.Skip(paging.Skip).Take(paging.Take).OfType<T>()]);
        }

        return Page<T>(paging, (long index, int size, out long total) =>
            entities.GetPagedChildren(parentId, type, index, size, out total, null, BySortOrder));
    }

    private static (long Total, IReadOnlyList<T> Items) Page<T>(Paging paging, Paging.ReadPage<IEntitySlim> read)
        where T : IEntitySlim
    {
        PagedModel<IEntitySlim> page = paging.Part(read);
        return (page.Total, [.. page.Items.OfType<T>()]);
    }

    private static IEnumerable<int> Ids(string path) =>
        path.Split(',').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
}
