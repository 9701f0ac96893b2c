using System.Text.Json;
using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Kuje.Umbraco.Embedded.Entities;

/// <summary>Reads an entity of any kind from one row.</summary>
internal static class EntityRow
{
    /// <summary>Node <c>n</c>; of content also <c>c</c>, its current version <c>v</c> and its type <c>t</c>.</summary>
    public const string Tables =
        "node n LEFT JOIN content c ON c.id = n.id LEFT JOIN content_version v ON v.id = c.version_id LEFT JOIN content_type t ON t.id = c.type_id";

    /// <summary>To be followed by a condition.</summary>
    public const string Select =
        $"SELECT {NodeStore.Columns}, EXISTS (SELECT 1 FROM node child WHERE child.parent_id = n.id AND child.id <> n.id), "
        + "v.date, t.alias, (SELECT tn.key FROM node tn WHERE tn.id = t.id), t.icon, t.thumbnail, t.list_view, t.variations, "
        + "c.published_version_id IS NOT NULL, c.edited, c.media_path, "
        + "(SELECT json_group_array(json_array(k.culture, k.name, k.edited, k.published)) FROM content_culture k WHERE k.node_id = n.id) "
        + $"FROM {Tables} WHERE ";

    private const int First = NodeStore.ColumnCount;

    private static readonly HashSet<Guid> Containers =
    [
        Constants.ObjectTypes.DocumentTypeContainer,
        Constants.ObjectTypes.MediaTypeContainer,
        Constants.ObjectTypes.MemberTypeContainer,
        Constants.ObjectTypes.DataTypeContainer,
        Constants.ObjectTypes.DocumentBlueprintContainer,
    ];

    public static IEntitySlim Read(SqliteRow row)
    {
        NodeRow node = NodeStore.Read(row);
        EntitySlim entity = New(node.ObjectType);
        entity.Id = node.Id;
        entity.Key = node.Key;
        entity.NodeObjectType = node.ObjectType;
        entity.ParentId = node.ParentId;
        entity.Level = node.Level;
        entity.Path = node.Path;
        entity.SortOrder = node.SortOrder;
        entity.Trashed = node.Trashed;
        entity.Name = node.Name;
        entity.CreatorId = node.CreatorId ?? -1;
        entity.CreateDate = node.CreateDate;
        entity.UpdateDate = row.MomentOrNull(First + 1) ?? node.CreateDate;
        entity.HasChildren = row.Bool(First);
        entity.IsContainer = Containers.Contains(node.ObjectType);
        if (entity is ContentEntitySlim content)
            FillType(content, row);
        if (entity is DocumentEntitySlim document)
            FillDocument(document, row);
        if (entity is MediaEntitySlim media)
            media.MediaPath = row.TextOrNull(First + 10);
        return entity;
    }

    private static EntitySlim New(Guid objectType) =>
        objectType == Constants.ObjectTypes.Document || objectType == Constants.ObjectTypes.DocumentBlueprint ? new DocumentEntitySlim()
        : objectType == Constants.ObjectTypes.Media ? new MediaEntitySlim()
        : objectType == Constants.ObjectTypes.Member ? new MemberEntitySlim()
        : new EntitySlim();

    private static void FillType(ContentEntitySlim content, SqliteRow row)
    {
        content.ContentTypeAlias = row.TextOrNull(First + 2) ?? string.Empty;
        content.ContentTypeKey = row.GuidOrNull(First + 3) ?? Guid.Empty;
        content.ContentTypeIcon = row.TextOrNull(First + 4);
        content.ContentTypeThumbnail = row.TextOrNull(First + 5);
        content.ListViewKey = row.GuidOrNull(First + 6);
        content.IsContainer = content.ListViewKey is not null;
    }

    private static void FillDocument(DocumentEntitySlim document, SqliteRow row)
    {
        document.Variations = (ContentVariation)(row.IntOrNull(First + 7) ?? 0);
        document.Published = row.Bool(First + 8);
        document.Edited = row.IntOrNull(First + 9) == 1;
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var edited = new List<string>();
        var published = new List<string>();
        if ((document.Variations & ContentVariation.Culture) != 0)
        {
            using JsonDocument cultures = JsonDocument.Parse(row.Text(First + 11));
            foreach (JsonElement culture in cultures.RootElement.EnumerateArray())
            {
                string code = culture[0].GetString()!;
                if (culture[1].GetString() is { } name)
                    names.Add(code, name);
                if (culture[2].GetInt32() != 0)
                    edited.Add(code);
                if (culture[3].GetInt32() != 0)
                    published.Add(code);
            }
        }

        document.CultureNames = names;
        document.EditedCultures = edited;
        document.PublishedCultures = published;
    }
}
