using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>What the repositories of documents, blueprints, media and members have in common.</summary>
/// <remarks>Entities are built anew on each read: Core's services change them before a handler may cancel.</remarks>
internal abstract partial class ContentRepository<TEntity>(ContentBackend backend, Guid objectType, int recycleBinId)
    : IContentRepository<int, TEntity>
    where TEntity : class, IContentBase
{
    public int RecycleBinId => recycleBinId;

    protected ContentBackend Backend { get; } = backend;

    protected Guid ObjectType { get; } = objectType;

    protected SqliteSession Session => Backend.Ambient.Session;

    public TEntity? Get(int id) => Load("n.id = @0 AND +n.object_type = @1", id, ObjectType).FirstOrDefault();

    public TEntity? Get(Guid key) => Load("n.key = @0 AND +n.object_type = @1", key, ObjectType).FirstOrDefault();

    /// <remarks>Without ids: all there are.</remarks>
    public IEnumerable<TEntity> GetMany(params int[]? ids) => ids is null or { Length: 0 }
        ? Load("n.object_type = @0", ObjectType)
        : Load("n.id IN (SELECT value FROM json_each(@0)) AND +n.object_type = @1", SqliteSession.Json(ids), ObjectType);

    public IEnumerable<TEntity> GetMany(params Guid[]? keys) => keys is null or { Length: 0 }
        ? Load("n.object_type = @0", ObjectType)
        : Load("n.key IN (SELECT value FROM json_each(@0)) AND +n.object_type = @1", SqliteSession.Json(keys), ObjectType);

    public bool Exists(int id) => Session.Any("SELECT 1 FROM node WHERE id = @0 AND +object_type = @1", id, ObjectType);

    public bool Exists(Guid key) => Session.Any("SELECT 1 FROM node WHERE key = @0 AND +object_type = @1", key, ObjectType);

    public IEnumerable<TEntity> Get(IQuery<TEntity> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column, offset: 1);
        return Load($"{(condition.IsEmpty ? string.Empty : "+")}n.object_type = @0 AND {condition} ORDER BY n.level, n.sort_order, n.id", [ObjectType, .. condition.Args]);
    }

    public int Count(IQuery<TEntity>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column, offset: 1);
        return Session.Count(
            $"SELECT COUNT(*) FROM {ContentStore.Tables} WHERE {(condition.IsEmpty ? string.Empty : "+")}n.object_type = @0 AND {condition}",
            [ObjectType, .. condition.Args]);
    }

    public int Count(string? contentTypeAlias = null) => CountNodes("n.object_type = @0", contentTypeAlias, ObjectType);

    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        CountNodes("n.parent_id = @0 AND +n.object_type = @1", contentTypeAlias, parentId, ObjectType);

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        string? path = Backend.Nodes.Get(parentId)?.Path;
        return path is null ? 0 : CountNodes("n.path >= @0 AND n.path < @1 AND +n.object_type = @2", contentTypeAlias, path + ",", path + ",\uFFFF", ObjectType);
    }

    public IEnumerable<TEntity> GetRecycleBin()
    {
        string path = $"-1,{RecycleBinId},";
        return Load("n.path >= @0 AND n.path < @1 AND +n.object_type = @2 ORDER BY n.level, n.sort_order", path, path + '\uFFFF', ObjectType);
    }

    public bool RecycleBinSmells() => Session.Any("SELECT 1 FROM node WHERE parent_id = @0 AND object_type = @1", RecycleBinId, ObjectType);

    public IEnumerable<TEntity> GetPage(
        IQuery<TEntity>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<TEntity>? filter, Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, propertyAliases: null, filter, ordering);

    /// <remarks>The page's ids are found first, so that only the rows of the page are read whole.</remarks>
    public IEnumerable<TEntity> GetPage(
        IQuery<TEntity>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<TEntity>? filter, Ordering? ordering)
    {
        var args = new List<object?> { ObjectType };
        SqlCondition main = QueryTranslator.Translate(query, Column, args.Count);
        args.AddRange(main.Args);
        string condition = $"{(main.IsEmpty ? string.Empty : "+")}n.object_type = @0 AND {main}";
        if (filter is not null)
        {
            string? culture = ordering?.Culture;
            int cultureIndex = args.Count;
            if (!string.IsNullOrEmpty(culture))
                args.Add(culture);
            SqlCondition extra = QueryTranslator.Translate(
                filter, member => member == "Name" && !string.IsNullOrEmpty(culture) ? ContentOrdering.NameIn("@" + cultureIndex) : Column(member), args.Count);
            args.AddRange(extra.Args);
            condition += $" AND {extra}";
        }

        int conditionArgs = args.Count;
        string orderBy = new ContentOrdering(Backend.Ambient).Translate(ordering, args);
        string limit = $" LIMIT @{args.Count} OFFSET @{args.Count + 1}";
        args.Add(pageSize);
        args.Add(pageIndex * pageSize);
        List<int> ids = Session.Query(
            $"SELECT n.id FROM {ContentStore.Tables} WHERE {condition} ORDER BY {orderBy}{limit}", static row => row.Int(0), [.. args]);
        totalRecords = pageIndex == 0 && ids.Count < pageSize
            ? ids.Count
            : Session.Count($"SELECT COUNT(*) FROM {ContentStore.Tables} WHERE {condition}", [.. args.Take(conditionArgs)]);
        return InOrder(ids, propertyAliases);
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds) => Session.Execute(
        "UPDATE node SET sort_order = j.key FROM json_each(@0) j WHERE node.id = j.value AND node.object_type = @1",
        SqliteSession.Json(orderedNodeIds), ObjectType);

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) =>
        new TreeIntegrity(Backend.Ambient).Check(ObjectType, options.FixIssues);

    public void Save(TEntity entity)
    {
        Session.BeginWrite(timeout: null);
        if (entity.HasIdentity)
            Update(entity);
        else
            Add(entity);
    }

    public virtual void Delete(TEntity entity)
    {
#pragma warning disable CS0618 // Obsolete for everybody but repositories, which owe it to the published cache.
        Backend.Events.Publish(new ScopedEntityRemoveNotification(entity, new EventMessages()));
#pragma warning restore CS0618
        Backend.Nodes.Delete(entity.Id);
        entity.DeleteDate = DateTime.UtcNow;
    }

    protected abstract void Add(TEntity entity);

    protected abstract void Update(TEntity entity);

    protected abstract TEntity Build(EntityRow row, IContentTypeComposition type, PropertyCollection properties, string? defaultCulture);

    /// <summary>Reads what built entities have in tables of their own.</summary>
    protected virtual void Complete(IReadOnlyList<TEntity> entities)
    {
    }

    /// <summary>The SQL of a member of the entity.</summary>
    protected virtual string? Column(string member) => NodeStore.Column(member) ?? member switch
    {
        "ContentTypeId" or "ContentType.Id" => "c.type_id",
        "ContentType.Alias" => "(SELECT t.alias FROM content_type t WHERE t.id = c.type_id)",
        "VersionId" => "v.id",
        "UpdateDate" => "v.date",
        "WriterId" => "v.user_id",
        _ => null,
    };

    protected List<TEntity> Load(string condition, params ReadOnlySpan<object?> args) =>
        BuildAll(Backend.Store.Current(condition, withValues: true, args), aliases: null);

    protected List<TEntity> BuildAll(List<EntityRow> rows, string[]? aliases)
    {
        var entities = new List<TEntity>(rows.Count);
        if (rows.Count == 0)
            return entities;
        string? defaultCulture = Backend.Languages.GetDefaultIsoCode();
        var types = new Dictionary<int, (IContentTypeComposition Type, IPropertyType[] Properties)?>();
        foreach (EntityRow row in rows)
        {
            if (!types.TryGetValue(row.TypeId, out (IContentTypeComposition Type, IPropertyType[] Properties)? type))
            {
                type = Backend.Types.Get(row.TypeId);
                types.Add(row.TypeId, type);
            }

            if (type is not { } known)
                continue;
            PropertyCollection properties = PropertyBuilder.Build(known.Properties, row, aliases, defaultCulture);
            TEntity entity = Build(row, known.Type, properties, defaultCulture);
            if (aliases is { Length: 0 })
                entity.Properties = new PropertyCollection();
            entities.Add(entity);
        }

        Complete(entities);
        foreach (TEntity entity in entities)
            entity.ResetDirtyProperties(false);
        return entities;
    }

    /// <summary>What every entity has from its row.</summary>
    protected static void Fill(ContentBase entity, EntityRow row)
    {
        NodeRow node = row.Node;
        entity.Id = node.Id;
        entity.Key = node.Key;
        entity.VersionId = row.Version.Id;
        entity.Name = row.Version.Name;
        entity.ParentId = node.ParentId;
        entity.Path = node.Path;
        entity.Level = node.Level;
        entity.SortOrder = node.SortOrder;
        entity.Trashed = node.Trashed;
        entity.CreatorId = node.CreatorId ?? -1;
        entity.WriterId = row.Version.WriterId;
        entity.CreateDate = node.CreateDate;
        entity.UpdateDate = row.Version.Date;
    }

    protected List<TEntity> InOrder(List<int> ids, string[]? propertyAliases)
    {
        if (ids.Count == 0)
            return [];
        Dictionary<int, EntityRow> rows = Backend.Store.Current(
            "n.id IN (SELECT value FROM json_each(@0))", withValues: propertyAliases is not { Length: 0 }, SqliteSession.Json(ids))
            .ToDictionary(row => row.Node.Id);
        return BuildAll(ids.Where(rows.ContainsKey).Select(id => rows[id]).ToList(), propertyAliases);
    }

    private int CountNodes(string condition, string? contentTypeAlias, params ReadOnlySpan<object?> args) => string.IsNullOrWhiteSpace(contentTypeAlias)
        ? Session.Count("SELECT COUNT(*) FROM node n WHERE n.id > 0 AND " + condition, args)
        : Session.Count(
            $"SELECT COUNT(*) FROM node n JOIN content c ON c.id = n.id JOIN content_type t ON t.id = c.type_id WHERE {condition} AND t.alias = @{args.Length}",
            [.. args, contentTypeAlias]);
}
