using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>Folders of types: nodes and nothing more. A folder that moves takes the types in it along, so their caches hear of it.</summary>
internal abstract class ContainerRepository(AmbientScope ambient, NodeStore nodes, Guid containerObjectType, Action? changed)
    : IEntityContainerRepository
{
    private readonly string _from = $"SELECT {NodeStore.Columns} FROM node n WHERE n.object_type = '{containerObjectType}'";

    public EntityContainer? Get(int id) => ambient.Session.First($"{_from} AND n.id = @0", Read, id);

    public EntityContainer? Get(Guid id) => ambient.Session.First($"{_from} AND n.key = @0", Read, id);

    public IEnumerable<EntityContainer> Get(string name, int level) =>
        ambient.Session.Query($"{_from} AND n.name = @0 AND n.level = @1 ORDER BY n.id", Read, name, level);

    public IEnumerable<EntityContainer> GetMany(params int[]? ids) => ids is null or []
        ? ambient.Session.Query($"{_from} ORDER BY n.level, n.id", Read)
        : ambient.Session.Query($"{_from} AND n.id IN (SELECT value FROM json_each(@0)) ORDER BY n.level, n.id", Read, SqliteSession.Json(ids));

    public bool Exists(int id) => Get(id) is not null;

    public bool HasDuplicateName(Guid parentKey, string name) =>
        nodes.Get(parentKey) is { } parent && HasDuplicateName(parent.Id, name);

    public bool HasDuplicateName(int parentId, string name) =>
        ambient.Session.Any($"{_from} AND n.parent_id = @0 AND n.name = @1", parentId, name);

    public void Save(EntityContainer entity)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(entity.Name);
        if (entity.ContainerObjectType != containerObjectType)
            throw new InvalidOperationException($"A folder of {entity.ContainedObjectType} does not belong to this repository.");
        ambient.Session.BeginWrite(timeout: null);
        entity.Name = entity.Name.Trim();
        if (ambient.Session.Any($"{_from} AND n.parent_id = @0 AND n.name = @1 AND n.id <> @2", entity.ParentId, entity.Name, entity.Id))
            throw new InvalidOperationException($"There is a folder named {entity.Name} already.");
        if (entity.ParentId != Constants.System.Root && !Exists(entity.ParentId))
            throw new InvalidOperationException($"There is no folder with id {entity.ParentId}.");

        NodeRow node = entity.HasIdentity
            ? nodes.Update(entity.Id, entity.ParentId, entity.Name, sortOrder: 0, trashed: false, entity.CreatorId)
            : nodes.Insert(entity.Key, containerObjectType, entity.ParentId, entity.Name, entity.CreatorId, sortOrder: 0);
        Place(entity, node);
        changed?.Invoke();
        entity.ResetDirtyProperties();
    }

    public void Delete(EntityContainer entity)
    {
        ambient.Session.BeginWrite(timeout: null);
        if (nodes.Get(entity.Id) is not { } node)
            return;
        // What the folder holds moves to the folder above, so that nothing is lost with it.
        foreach (NodeRow child in ambient.Session.Query(
                     $"SELECT {NodeStore.Columns} FROM node n WHERE n.parent_id = @0", NodeStore.Read, entity.Id))
        {
            nodes.Update(child.Id, node.ParentId, child.Name, child.SortOrder, child.Trashed);
        }

        nodes.Delete(entity.Id);
        changed?.Invoke();
        entity.DeleteDate = DateTime.UtcNow;
    }

    private static void Place(EntityContainer container, NodeRow node)
    {
        container.Id = node.Id;
        container.Path = node.Path;
        container.Level = node.Level;
        container.SortOrder = node.SortOrder;
        container.CreateDate = node.CreateDate;
        container.UpdateDate = node.CreateDate;
    }

    private static EntityContainer Read(SqliteRow row)
    {
        NodeRow node = NodeStore.Read(row);
        var container = new EntityContainer(
            node.Id, node.Key, node.ParentId, node.Path, node.Level, node.SortOrder,
            EntityContainer.GetContainedObjectType(node.ObjectType), node.Name, node.CreatorId ?? Constants.Security.UnknownUserId);
        Place(container, node);
        container.ResetDirtyProperties(false);
        return container;
    }
}
