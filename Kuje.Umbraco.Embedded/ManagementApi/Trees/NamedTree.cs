using System.Globalization;
using Kuje.Umbraco.Embedded.ManagementApi.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>A tree of things with one name, and of the folders they are in. Such trees are small: a level is read as a whole.</summary>
internal sealed class NamedTree(
    IEntityService entities, UmbracoObjectTypes type, UmbracoObjectTypes folder, Func<IReadOnlyList<IEntitySlim>, IReadOnlyList<NamedTreeItemResponseModel>> describe)
{
    private const int AllOfALevel = 10_000;

    public PagedAnswer<object> Children(Guid? parent, bool foldersOnly, Paging paging)
    {
        IReadOnlyList<IEntitySlim> level = Level(parent, foldersOnly);
        return new PagedAnswer<object>(level.Count, describe([.. level.Skip(paging.Skip).Take(paging.Take)]));
    }

    /// <summary>From the root down to the item itself.</summary>
    public IReadOnlyCollection<object> Ancestors(Guid descendant)
    {
        if (Find(descendant) is not { } entity)
            return [];
        int[] ids = [.. entity.Path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Where(id => id > 0 && id != entity.Id)];
        return describe([.. ids.Select(id => entities.Get(id)).OfType<IEntitySlim>(), entity]);
    }

    public SiblingsAnswer<object>? Siblings(Guid target, int before, int after, bool foldersOnly)
    {
        if (Find(target) is not { } entity)
            return null;
        Guid? parent = entity.ParentId > 0 ? entities.Get(entity.ParentId)?.Key : null;
        IReadOnlyList<IEntitySlim> level = Level(parent, foldersOnly);
        int place = level.Select((node, index) => node.Key == target ? index : -1).Max();
        if (place < 0)
            return null;
        int first = Math.Max(0, place - before);
        int last = Math.Min(level.Count - 1, place + after);
        return new SiblingsAnswer<object>(first, level.Count - 1 - last, describe([.. level.Skip(first).Take(last - first + 1)]));
    }

    private IEntitySlim? Find(Guid key) =>
        entities.Get(key) is { } entity && (entity.NodeObjectType == type.GetGuid() || entity.NodeObjectType == folder.GetGuid()) ? entity : null;

    /// <summary>Folders before what they are for, each by name.</summary>
    private IReadOnlyList<IEntitySlim> Level(Guid? parent, bool foldersOnly)
    {
        UmbracoObjectTypes[] wanted = foldersOnly ? [folder] : [folder, type];
        return [.. entities.GetPagedChildren(parent, [folder, type], wanted, 0, AllOfALevel, trashed: false, out _)
            .OrderBy(node => node.NodeObjectType == type.GetGuid())
            .ThenBy(node => node.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
