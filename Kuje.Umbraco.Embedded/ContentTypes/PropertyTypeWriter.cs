using Kuje.Umbraco.Embedded.DataTypes;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>Writes a type's own groups and property types, and gives them their ids.</summary>
internal sealed class PropertyTypeWriter(DataTypeCache dataTypes)
{
    public void Write(SqliteSession session, IContentTypeComposition type)
    {
        // Rows are removed only where this entity removed them, so that one that was read earlier does not undo what others added since.
        bool changed = type.IsPropertyDirty(nameof(type.PropertyGroups)) || type.IsPropertyDirty(nameof(type.PropertyTypes))
            || type.IsPropertyDirty(nameof(type.NoGroupPropertyTypes))
            || type.PropertyGroups.Any(group => group.IsPropertyDirty(nameof(group.PropertyTypes)));
        Recognize(session, "property_type", type, type.PropertyTypes);
        Recognize(session, "property_group", type, type.PropertyGroups);
        if (changed)
            RemoveOthers(session, "property_type", type, type.PropertyTypes);
        foreach (PropertyGroup group in type.PropertyGroups)
        {
            Write(session, type, group);
            foreach (IPropertyType property in group.PropertyTypes!)
                property.PropertyGroupId = new Lazy<int>(group.Id);
        }

        foreach (IPropertyType property in type.NoGroupPropertyTypes)
            Write(session, type, property, groupId: null);
        foreach (PropertyGroup group in type.PropertyGroups)
        {
            foreach (IPropertyType property in group.PropertyTypes!)
                Write(session, type, property, group.Id);
        }

        if (changed)
            RemoveOthers(session, "property_group", type, type.PropertyGroups);
    }

    /// <summary>An entity made anew with the key of a row is that row: values are stored by id, so they stay where the key stays.</summary>
    private static void Recognize(SqliteSession session, string table, IContentTypeComposition type, IEnumerable<IEntity> entities)
    {
        foreach (IEntity entity in entities.Where(entity => !entity.HasIdentity))
        {
            int id = session.Count($"SELECT id FROM {table} WHERE key = @0 AND content_type_id = @1", entity.Key, type.Id);
            if (id != 0)
                entity.Id = id;
        }
    }

    private static void RemoveOthers(SqliteSession session, string table, IContentTypeComposition type, IEnumerable<IEntity> kept) =>
        session.Execute(
            $"DELETE FROM {table} WHERE content_type_id = @0 AND id NOT IN (SELECT value FROM json_each(@1))",
            type.Id, SqliteSession.Json(kept.Where(entity => entity.HasIdentity).Select(entity => entity.Id)));

    private static void Write(SqliteSession session, IContentTypeComposition type, PropertyGroup group)
    {
        if (group.HasIdentity)
        {
            session.Execute(
                "UPDATE property_group SET key = @1, type = @2, name = @3, alias = @4, sort_order = @5 WHERE id = @0",
                group.Id, group.Key, group.Type, group.Name, group.Alias, group.SortOrder);
            return;
        }

        group.Id = session.Insert(
            "INSERT INTO property_group (content_type_id, key, type, name, alias, sort_order) VALUES (@0, @1, @2, @3, @4, @5)",
            type.Id, group.Key, group.Type, group.Name, group.Alias, group.SortOrder);
    }

    private void Write(SqliteSession session, IContentTypeComposition type, IPropertyType property, int? groupId)
    {
        DataTypeRow dataType = DataTypeOf(property, type);
        property.DataTypeId = dataType.Node.Id;
        property.DataTypeKey = dataType.Node.Key;
        property.PropertyEditorAlias = dataType.EditorAlias;
        property.ValueStorageType = dataType.StorageType;

        var memberType = type as IMemberType;
        ReadOnlySpan<object?> values =
        [
            property.Id, type.Id, property.Key, groupId, property.DataTypeId, property.Alias, property.Name, property.Description, property.SortOrder,
            property.Mandatory, property.MandatoryMessage, property.ValidationRegExp, property.ValidationRegExpMessage, property.LabelOnTop,
            property.Variations, memberType?.MemberCanEditProperty(property.Alias) ?? false, memberType?.MemberCanViewProperty(property.Alias) ?? false,
            memberType?.IsSensitiveProperty(property.Alias) ?? false,
        ];
        if (property.HasIdentity)
        {
            session.Execute(
                """
                UPDATE property_type SET content_type_id = @1, key = @2, group_id = @3, data_type_id = @4, alias = @5, name = @6,
                    description = @7, sort_order = @8, mandatory = @9, mandatory_message = @10, pattern = @11, pattern_message = @12,
                    label_on_top = @13, variations = @14, member_can_edit = @15, member_can_view = @16, is_sensitive = @17
                WHERE id = @0
                """,
                values);
            return;
        }

        property.Id = session.Insert(
            """
            INSERT INTO property_type (content_type_id, key, group_id, data_type_id, alias, name, description, sort_order, mandatory,
                mandatory_message, pattern, pattern_message, label_on_top, variations, member_can_edit, member_can_view, is_sensitive)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16)
            """,
            values[1..]);
    }

    private DataTypeRow DataTypeOf(IPropertyType property, IContentTypeComposition type)
    {
        DataTypeSet set = dataTypes.Current;
        DataTypeRow? dataType = property.DataTypeId != 0 ? set.Get(property.DataTypeId)
            : property.DataTypeKey != Guid.Empty ? set.Get(property.DataTypeKey)
            : set.OfEditor(property.PropertyEditorAlias);
        return dataType ?? throw new InvalidOperationException($"There is no data type for the property {property.Alias} of {type.Alias}.");
    }
}
