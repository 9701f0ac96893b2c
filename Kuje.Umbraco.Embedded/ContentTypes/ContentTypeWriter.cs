using System.Data;
using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>Writes types of all kinds, and tells those who own content what the change means for it.</summary>
internal sealed class ContentTypeWriter(
    AmbientScope ambient, NodeStore nodes, ContentTypeCache cache, PropertyTypeWriter properties, IEnumerable<IContentOfTypes> contents)
{
    public void Insert(IContentTypeComposition type, Guid objectType)
    {
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        Check(type, objectType);
        type.AddingEntity();
        NodeRow node = nodes.Insert(type.Key, objectType, type.ParentId, type.Name, type.CreatorId, type.CreateDate);
        Place(type, node);
        Write(session, type);
        properties.Write(session, type);
        cache.Changed();
        Settle(type);
    }

    public void Update(IContentTypeComposition type, Guid objectType)
    {
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        ContentTypeSet before = cache.Current;
        if (before.Get(type.Id) is null)
            throw new InvalidOperationException($"There is no type with id {type.Id}.");
        // A property varies by no more than its type does.
        foreach (IPropertyType property in type.PropertyTypes.Where(p => (p.Variations & ~type.Variations) != 0))
            property.Variations &= type.Variations;
        Check(type, objectType);
        type.UpdatingEntity();
        NodeRow node = nodes.Update(
            type.Id, type.ParentId, type.Name, SortOrder(type, before, objectType), trashed: false, type.CreatorId);
        Place(type, node);
        Write(session, type);
        properties.Write(session, type);
        cache.Changed();
        Follow(type.Id, before);
        Settle(type);
    }

    /// <summary>The type and the types below it; its rows in other tables go with its node.</summary>
    public void Delete(IContentTypeComposition type)
    {
        SqliteSession session = ambient.Session;
        session.BeginWrite(timeout: null);
        ContentTypeSet before = cache.Current;
        session.Execute(
            "DELETE FROM node WHERE id = @0 OR (path > @1 AND path < @2)", type.Id, type.Path + ",", type.Path + ",\uFFFF");
        cache.Changed();
        Follow(type.Id, before);
        type.DeleteDate = DateTime.UtcNow;
    }

    private static void Place(IContentTypeComposition type, NodeRow node)
    {
        type.Id = node.Id;
        type.Path = node.Path;
        type.Level = node.Level;
        type.SortOrder = node.SortOrder;
    }

    /// <summary>The services read what was dirty after the save, so it is remembered.</summary>
    private static void Settle(IContentTypeComposition type)
    {
        if (type is IContentType { HistoryCleanup: { } cleanup })
            cleanup.ResetDirtyProperties();
        type.ResetDirtyProperties();
    }

    private int SortOrder(IContentTypeComposition type, ContentTypeSet before, Guid objectType) =>
        before.Get(type.Id)!.ParentId == type.ParentId ? type.SortOrder : nodes.NextSortOrder(type.ParentId, objectType);

    private void Check(IContentTypeComposition type, Guid objectType)
    {
        if (string.IsNullOrWhiteSpace(type.Alias))
            throw new InvalidOperationException($"The type {type.Name} has no alias: none of its letters may be in one.");
        if (ambient.Session.Any(
            "SELECT 1 FROM content_type c JOIN node n ON n.id = c.id WHERE c.alias = @0 AND n.object_type = @1 AND c.id <> @2",
            type.Alias, objectType, type.Id))
        {
            throw new DuplicateNameException($"There is a type with the alias {type.Alias} already.");
        }

        foreach (IPropertyType property in type.PropertyTypes)
        {
            if (string.IsNullOrWhiteSpace(property.Alias))
                throw new InvalidOperationException($"The property {property.Name} of {type.Alias} has no alias.");
            if (!type.Variations.HasFlag(property.Variations))
                throw new InvalidOperationException($"The property {property.Alias} varies otherwise than its type {type.Alias} can.");
        }
    }

    private static void Write(SqliteSession session, IContentTypeComposition type)
    {
        var cleanup = (type as IContentType)?.HistoryCleanup;
        session.Execute(
            """
            INSERT INTO content_type (id, alias, description, icon, thumbnail, allowed_at_root, list_view, is_element, variations,
                prevent_cleanup, keep_all_days, keep_latest_days)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
            ON CONFLICT (id) DO UPDATE SET alias = excluded.alias, description = excluded.description, icon = excluded.icon,
                thumbnail = excluded.thumbnail, allowed_at_root = excluded.allowed_at_root, list_view = excluded.list_view,
                is_element = excluded.is_element, variations = excluded.variations, prevent_cleanup = excluded.prevent_cleanup,
                keep_all_days = excluded.keep_all_days, keep_latest_days = excluded.keep_latest_days
            """,
            type.Id, type.Alias, type.Description, type.Icon, type.Thumbnail ?? string.Empty, type.AllowedAsRoot, type.ListView, type.IsElement,
            type.Variations, cleanup?.PreventCleanup ?? false, cleanup?.KeepAllVersionsNewerThanDays, cleanup?.KeepLatestVersionPerDayForDays);

        session.Execute("DELETE FROM content_type_composition WHERE child_id = @0", type.Id);
        foreach (IContentTypeComposition part in type.ContentTypeComposition.Where(part => part.Id != type.Id))
            session.Execute("INSERT OR IGNORE INTO content_type_composition (child_id, parent_id) VALUES (@0, @1)", type.Id, part.Id);

        session.Execute("DELETE FROM content_type_allowed WHERE content_type_id = @0", type.Id);
        foreach (ContentTypeSort allowed in type.AllowedContentTypes ?? [])
        {
            session.Execute(
                "INSERT OR IGNORE INTO content_type_allowed (content_type_id, allowed_id, sort_order) SELECT @0, c.id, @2 FROM content_type c JOIN node n ON n.id = c.id WHERE n.key = @1",
                type.Id, allowed.Key, allowed.SortOrder);
        }

        if (type is IContentType documentType)
            WriteTemplates(session, documentType);
    }

    private static void WriteTemplates(SqliteSession session, IContentType type)
    {
        session.Execute("DELETE FROM content_type_template WHERE content_type_id = @0", type.Id);
        IEnumerable<int> allowed = type.AllowedTemplates?.Select(template => template.Id) ?? [];
        foreach (int id in allowed.Append(type.DefaultTemplateId).Where(id => id > 0).Distinct())
        {
            session.Execute(
                "INSERT INTO content_type_template (content_type_id, template_id, is_default) VALUES (@0, @1, @2)",
                type.Id, id, id == type.DefaultTemplateId);
        }
    }

    private void Follow(int typeId, ContentTypeSet before)
    {
        ContentTypeChange change = ContentTypeChange.Between(before, cache.Current, typeId);
        if (change.IsEmpty)
            return;
        foreach (IContentOfTypes content in contents)
            content.Follow(change);
    }
}
