using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>Builds all types from their rows, one statement a table.</summary>
internal sealed class ContentTypeReader(IShortStringHelper shortStrings, ITemplateRepository templates)
{
    private const string Types =
        $"""
        SELECT {NodeStore.Columns}, c.alias, c.description, c.icon, c.thumbnail, c.allowed_at_root, c.list_view, c.is_element, c.variations,
            c.prevent_cleanup, c.keep_all_days, c.keep_latest_days
        FROM content_type c JOIN node n ON n.id = c.id ORDER BY n.id
        """;

    private const string Properties =
        """
        SELECT p.content_type_id, p.group_id, p.id, p.key, p.alias, p.name, p.description, p.sort_order, p.mandatory, p.mandatory_message,
            p.pattern, p.pattern_message, p.label_on_top, p.variations, p.member_can_edit, p.member_can_view, p.is_sensitive,
            d.id, n.key, d.editor_alias, d.storage_type
        FROM property_type p JOIN data_type d ON d.id = p.data_type_id JOIN node n ON n.id = d.id
        ORDER BY p.content_type_id, p.sort_order, p.id
        """;

    public ContentTypeSet Read(SqliteSession session)
    {
        List<IContentTypeComposition> types = session.Query(Types, ReadType);
        Dictionary<int, IContentTypeComposition> byId = types.ToDictionary(type => type.Id);
        ILookup<int, ContentTypeSort> allowed = session.Query(
                "SELECT a.content_type_id, n.key, a.sort_order, c.alias FROM content_type_allowed a JOIN content_type c ON c.id = a.allowed_id JOIN node n ON n.id = c.id ORDER BY a.content_type_id, a.sort_order, n.id",
                static row => (Type: row.Int(0), Allowed: new ContentTypeSort(row.Guid(1), row.Int(2), row.Text(3))))
            .ToLookup(pair => pair.Type, pair => pair.Allowed);
        ILookup<int, int> compositions = session.Query(
                "SELECT child_id, parent_id FROM content_type_composition ORDER BY child_id, parent_id",
                static row => (Child: row.Int(0), Parent: row.Int(1)))
            .ToLookup(pair => pair.Child, pair => pair.Parent);
        ILookup<int, PropertyGroup> groups = session.Query(
                "SELECT content_type_id, id, key, type, name, alias, sort_order FROM property_group ORDER BY content_type_id, sort_order, id",
                row => (Type: row.Int(0), Group: ReadGroup(row, byId[row.Int(0)] is IContentType)))
            .ToLookup(pair => pair.Type, pair => pair.Group);
        ILookup<int, PropertyRow> properties = session.Query(Properties, ReadProperty).ToLookup(property => property.TypeId);

        foreach (IContentTypeComposition type in types)
        {
            type.AllowedContentTypes = [.. allowed[type.Id]];
            AddProperties(type, groups[type.Id], properties[type.Id]);
        }

        AddTemplates(session, byId);
        foreach (IContentTypeComposition type in types)
            type.ContentTypeComposition = [.. compositions[type.Id].Select(id => byId[id])];
        foreach (IContentTypeComposition type in types)
        {
            ((BeingDirtyBase)type).ResetDirtyProperties(false);
            type.EnableChangeTracking();
        }

        return new ContentTypeSet(types);
    }

    private static void AddProperties(IContentTypeComposition type, IEnumerable<PropertyGroup> groups, IEnumerable<PropertyRow> properties)
    {
        bool publishes = type is IContentType;
        ILookup<int?, PropertyRow> byGroup = properties.ToLookup(property => property.GroupId);
        var collection = new List<PropertyGroup>();
        foreach (PropertyGroup group in groups)
        {
            foreach (PropertyRow property in byGroup[group.Id])
                property.PropertyType.PropertyGroupId = new Lazy<int>(group.Id);
            group.PropertyTypes = new PropertyTypeCollection(publishes, byGroup[group.Id].Select(property => property.PropertyType));
            Settle(group);
            collection.Add(group);
        }

        type.PropertyGroups = new PropertyGroupCollection(collection);
        type.NoGroupPropertyTypes = new PropertyTypeCollection(publishes, byGroup[null].Select(property => property.PropertyType));
        foreach (PropertyRow property in byGroup.SelectMany(group => group))
        {
            Settle(property.PropertyType);
            if (type is not IMemberType memberType)
                continue;
            memberType.SetMemberCanEditProperty(property.PropertyType.Alias, property.MemberCanEdit);
            memberType.SetMemberCanViewProperty(property.PropertyType.Alias, property.MemberCanView);
            memberType.SetIsSensitiveProperty(property.PropertyType.Alias, property.IsSensitive);
        }
    }

    private void AddTemplates(SqliteSession session, Dictionary<int, IContentTypeComposition> types)
    {
        var uses = session.Query(
            "SELECT content_type_id, template_id, is_default FROM content_type_template ORDER BY content_type_id, template_id",
            static row => (Type: row.Int(0), Template: row.Int(1), IsDefault: row.Bool(2)));
        if (uses.Count == 0)
            return;
        Dictionary<int, ITemplate> byId = templates.GetAll().ToDictionary(template => template.Id);
        foreach (var group in uses.GroupBy(use => use.Type))
        {
            if (types[group.Key] is not IContentType type)
                continue;
            type.AllowedTemplates = [.. group.Select(use => byId[use.Template])];
            type.DefaultTemplateId = group.FirstOrDefault(use => use.IsDefault).Template;
        }
    }

    private IContentTypeComposition ReadType(SqliteRow row)
    {
        NodeRow node = NodeStore.Read(row);
        const int First = NodeStore.ColumnCount;
        IContentTypeComposition type =
            node.ObjectType == Constants.ObjectTypes.DocumentType ? new ContentType(shortStrings, node.ParentId)
            : node.ObjectType == Constants.ObjectTypes.MediaType ? new MediaType(shortStrings, node.ParentId)
            : new MemberType(shortStrings, node.ParentId);
        type.DisableChangeTracking();
        type.Id = node.Id;
        type.Key = node.Key;
        type.Name = node.Name;
        type.Path = node.Path;
        type.Level = node.Level;
        type.SortOrder = node.SortOrder;
        type.CreatorId = node.CreatorId ?? Constants.Security.UnknownUserId;
        type.CreateDate = node.CreateDate;
        type.UpdateDate = node.CreateDate;
        type.Alias = row.Text(First);
        type.Description = row.TextOrNull(First + 1);
        type.Icon = row.TextOrNull(First + 2);
        type.Thumbnail = row.Text(First + 3);
        type.AllowedAsRoot = row.Bool(First + 4);
        type.ListView = row.GuidOrNull(First + 5);
        type.IsElement = row.Bool(First + 6);
        type.Variations = (ContentVariation)row.Int(First + 7);
        if (type is IContentType documentType)
        {
            var cleanup = new HistoryCleanup
            {
                PreventCleanup = row.Bool(First + 8),
                KeepAllVersionsNewerThanDays = row.IntOrNull(First + 9),
                KeepLatestVersionPerDayForDays = row.IntOrNull(First + 10),
            };
            cleanup.ResetDirtyProperties(false);
            documentType.HistoryCleanup = cleanup;
            documentType.AllowedTemplates = [];
        }

        return type;
    }

    private static PropertyGroup ReadGroup(SqliteRow row, bool publishes)
    {
        var group = new PropertyGroup(publishes);
        group.DisableChangeTracking();
        group.Id = row.Int(1);
        group.Key = row.Guid(2);
        group.Type = (PropertyGroupType)row.Int(3);
        group.Name = row.TextOrNull(4);
        group.Alias = row.Text(5);
        group.SortOrder = row.Int(6);
        return group;
    }

    private PropertyRow ReadProperty(SqliteRow row)
    {
        var property = new PropertyType(shortStrings, row.Text(19), Enum.Parse<ValueStorageType>(row.Text(20)), row.Text(4));
        property.DisableChangeTracking();
        property.Id = row.Int(2);
        property.Key = row.Guid(3);
        property.Name = row.TextOrNull(5) ?? string.Empty;
        property.Description = row.TextOrNull(6);
        property.SortOrder = row.Int(7);
        property.Mandatory = row.Bool(8);
        property.MandatoryMessage = row.TextOrNull(9);
        property.ValidationRegExp = row.TextOrNull(10);
        property.ValidationRegExpMessage = row.TextOrNull(11);
        property.LabelOnTop = row.Bool(12);
        property.Variations = (ContentVariation)row.Int(13);
        property.DataTypeId = row.Int(17);
        property.DataTypeKey = row.Guid(18);
        return new PropertyRow(row.Int(0), row.IntOrNull(1), property, row.Bool(14), row.Bool(15), row.Bool(16));
    }

    private static void Settle(BeingDirtyBase entity)
    {
        entity.ResetDirtyProperties(false);
        entity.EnableChangeTracking();
    }

    private sealed record PropertyRow(
        int TypeId, int? GroupId, PropertyType PropertyType, bool MemberCanEdit, bool MemberCanView, bool IsSensitive);
}
