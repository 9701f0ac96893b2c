using Kuje.Umbraco.Embedded.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Versioning;

internal abstract partial class ContentRepository<TEntity>
{
    /// <summary>Adds the entity's node and gives the entity its place.</summary>
    protected void AddNode(TEntity entity)
    {
        // An order that was set is kept, unless a sibling has it.
        bool isSet = entity.SortOrder != 0 || entity.IsPropertyDirty(nameof(entity.SortOrder));
        int? sortOrder = isSet && !IsSortOrderTaken(entity) ? entity.SortOrder : null;
        NodeRow node = Backend.Nodes.Insert(
            entity.Key, ObjectType, entity.ParentId, entity.Name, entity.CreatorId, entity.CreateDate, sortOrder, entity.Trashed);
        entity.Id = node.Id;
        entity.Path = node.Path;
        entity.Level = node.Level;
        entity.SortOrder = node.SortOrder;
    }

    /// <summary>Writes the entity's node. Descendants are left alone: Core's services move a branch node by node.</summary>
    protected void UpdateNode(TEntity entity, bool isMoving)
    {
        if (!isMoving && entity.IsPropertyDirty(nameof(entity.ParentId)))
        {
            NodeRow parent = Backend.Nodes.Get(entity.ParentId) ?? throw new InvalidOperationException($"There is no parent with id {entity.ParentId}.");
            entity.Path = $"{parent.Path},{entity.Id}";
            entity.Level = parent.Level + 1;
            entity.SortOrder = Backend.Nodes.NextSortOrder(entity.ParentId, ObjectType);
        }

        Backend.Nodes.Replace(new NodeRow(
            entity.Id, entity.Key, ObjectType, entity.ParentId, entity.Level, entity.Path, entity.SortOrder, entity.Trashed,
            entity.Name, entity.CreatorId, entity.CreateDate));
    }

    /// <exception cref="InvalidOperationException">The entity was read before somebody else published or rolled back.</exception>
    protected void EnsureCurrent(TEntity entity)
    {
        if (!Backend.Store.IsCurrent(entity.Id, entity.VersionId))
            throw new InvalidOperationException("Cannot save a non-current version.");
    }

    protected static bool HasChanges(TEntity entity) => entity.IsDirty() || entity.IsAnyUserPropertyDirty();

    private bool IsSortOrderTaken(TEntity entity) => Session.Any(
        "SELECT 1 FROM node WHERE parent_id = @0 AND object_type = @1 AND sort_order = @2", entity.ParentId, ObjectType, entity.SortOrder);
}
