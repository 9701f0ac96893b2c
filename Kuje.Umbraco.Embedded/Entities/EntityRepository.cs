using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Entities;

/// <summary>Everything that has a node, as trees and pickers show it.</summary>
internal sealed class EntityRepository(AmbientScope ambient, NodeStore nodes) : IEntityRepository
{
    private SqliteSession Session => ambient.Session;

    public IEntitySlim? Get(int id) => Session.First(EntityRow.Select + "n.id = @0", EntityRow.Read, id);

    public IEntitySlim? Get(Guid key) => Session.First(EntityRow.Select + "n.key = @0", EntityRow.Read, key);

    public IEntitySlim? Get(int id, Guid objectTypeId) =>
        Session.First(EntityRow.Select + "n.id = @0 AND +n.object_type = @1", EntityRow.Read, id, objectTypeId);

    public IEntitySlim? Get(Guid key, Guid objectTypeId) =>
        Session.First(EntityRow.Select + "n.key = @0 AND +n.object_type = @1", EntityRow.Read, key, objectTypeId);

    /// <remarks>Without ids: all of the type.</remarks>
    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) => ids.Length == 0
        ? All(objectType)
        : Session.Query(
            EntityRow.Select + "n.id IN (SELECT value FROM json_each(@0)) AND +n.object_type = @1", EntityRow.Read, SqliteSession.Json(ids), objectType);

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) => keys.Length == 0
        ? All(objectType)
        : Session.Query(
            EntityRow.Select + "n.key IN (SELECT value FROM json_each(@0)) AND +n.object_type = @1", EntityRow.Read, SqliteSession.Json(keys), objectType);

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return Session.Query($"{EntityRow.Select}{condition} ORDER BY n.level, n.sort_order, n.id", EntityRow.Read, [.. condition.Args]);
    }

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column, offset: 1);
        return Session.Query(
            $"{EntityRow.Select}+n.object_type = @0 AND {condition} ORDER BY n.level, n.sort_order, n.id", EntityRow.Read, [objectType, .. condition.Args]);
    }

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query, Guid objectType, long pageIndex, int pageSize, out long totalRecords, IQuery<IUmbracoEntity>? filter, Ordering? ordering) =>
        GetPagedResultsByQuery(query, new HashSet<Guid> { objectType }, pageIndex, pageSize, out totalRecords, filter, ordering);

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query, ISet<Guid> objectTypes, long pageIndex, int pageSize, out long totalRecords, IQuery<IUmbracoEntity>? filter, Ordering? ordering)
    {
        (string condition, List<object?> args) = Condition(query, objectTypes, filter);
        totalRecords = Session.Count($"SELECT COUNT(*) FROM {EntityRow.Tables} WHERE {condition}", [.. args]);
        if (pageSize == 0 || totalRecords == 0)
            return [];
        string orderBy = new ContentOrdering(ambient).Translate(ordering ?? Ordering.ByDefault(), args);
        string limit = $" LIMIT @{args.Count} OFFSET @{args.Count + 1}";
        args.Add(pageSize);
        args.Add(pageIndex * pageSize);
        return Session.Query($"{EntityRow.Select}{condition} ORDER BY {orderBy}{limit}", EntityRow.Read, [.. args]);
    }

    public int CountByQuery(IQuery<IUmbracoEntity> query, Guid objectType, IQuery<IUmbracoEntity>? filter) => CountByQuery(query, [objectType], filter);

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter)
    {
        (string condition, List<object?> args) = Condition(query, objectTypes, filter);
        return Session.Count($"SELECT COUNT(*) FROM {EntityRow.Tables} WHERE {condition}", [.. args]);
    }

    public IEnumerable<IEntitySlim> GetSiblings(
        ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter) =>
        Siblings(trashed: false, objectTypes, targetKey, before, after, filter, ordering, out totalBefore, out totalAfter);

    public IEnumerable<IEntitySlim> GetTrashedSiblings(
        ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter) =>
        Siblings(trashed: true, objectTypes, targetKey, before, after, filter, ordering, out totalBefore, out totalAfter);

    public UmbracoObjectTypes GetObjectType(int id) => ToObjectType(nodes.Get(id));

    public UmbracoObjectTypes GetObjectType(Guid key) => ToObjectType(nodes.Get(key));

    public int ReserveId(Guid key) => nodes.Reserve(key);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) => ids is null or { Length: 0 }
        ? Session.Query("SELECT id, key, path FROM node WHERE object_type = @0", ReadPath, objectType)
        : Session.Query(
            "SELECT id, key, path FROM node WHERE id IN (SELECT value FROM json_each(@0)) AND +object_type = @1", ReadPath, SqliteSession.Json(ids), objectType);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) => keys.Length == 0
        ? Session.Query("SELECT id, key, path FROM node WHERE object_type = @0", ReadPath, objectType)
        : Session.Query(
            "SELECT id, key, path FROM node WHERE key IN (SELECT value FROM json_each(@0)) AND +object_type = @1", ReadPath, SqliteSession.Json(keys), objectType);

    public bool Exists(int id) => Session.Any("SELECT 1 FROM node WHERE id = @0", id);

    public bool Exists(Guid key) => Session.Any("SELECT 1 FROM node WHERE key = @0", key);

    public bool Exists(IEnumerable<Guid> keys)
    {
        Guid[] distinct = [.. keys.Distinct()];
        return Session.Count("SELECT COUNT(*) FROM node WHERE key IN (SELECT value FROM json_each(@0))", SqliteSession.Json(distinct)) == distinct.Length;
    }

    public bool Exists(Guid key, Guid objectType) => Session.Any("SELECT 1 FROM node WHERE key = @0 AND +object_type = @1", key, objectType);

    public bool Exists(int id, Guid objectType) => Session.Any("SELECT 1 FROM node WHERE id = @0 AND +object_type = @1", id, objectType);

    private static string? Column(string member) => NodeStore.Column(member) ?? member switch
    {
        "UpdateDate" => "COALESCE(v.date, n.create_date)",
        _ => null,
    };

    private static (string Sql, List<object?> Args) Condition(IQuery<IUmbracoEntity>? query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter)
    {
        var args = new List<object?> { SqliteSession.Json(objectTypes) };
        SqlCondition main = QueryTranslator.Translate(query, Column, args.Count);
        args.AddRange(main.Args);
        SqlCondition extra = QueryTranslator.Translate(filter, Column, args.Count);
        args.AddRange(extra.Args);
        return ($"{main} AND {extra} AND {(main.IsEmpty ? string.Empty : "+")}n.object_type IN (SELECT value FROM json_each(@0))", args);
    }

    private static UmbracoObjectTypes ToObjectType(NodeRow? node) =>
        node is null ? UmbracoObjectTypes.Unknown : ObjectTypes.GetUmbracoObjectType(node.ObjectType);

    private static TreeEntityPath ReadPath(SqliteRow row) => new() { Id = row.Int(0), Key = row.Guid(1), Path = row.Text(2) };

    private List<IEntitySlim> All(Guid objectType) =>
        Session.Query(EntityRow.Select + "n.object_type = @0 ORDER BY n.level, n.sort_order, n.id", EntityRow.Read, objectType);

    /// <summary>The target with its neighbours, and how many there are beyond them.</summary>
    private IEnumerable<IEntitySlim> Siblings(
        bool trashed, ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter)
    {
        var args = new List<object?> { targetKey, SqliteSession.Json(objectTypes), trashed, before, after };
        SqlCondition extra = QueryTranslator.Translate(filter, Column, args.Count);
        args.AddRange(extra.Args);
        string orderBy = new ContentOrdering(ambient).Translate(ordering, args);
        List<(int Id, int Number, int Target, int Count)> rows = Session.Query(
            $"""
            WITH sibling AS (
                SELECT n.id, n.key, ROW_NUMBER() OVER (ORDER BY {orderBy}) AS number, COUNT(*) OVER () AS count
                FROM {EntityRow.Tables}
                WHERE n.parent_id = (SELECT parent_id FROM node WHERE key = @0) AND n.id > 0
                  AND +n.object_type IN (SELECT value FROM json_each(@1)) AND n.trashed = @2 AND {extra}),
            target AS (SELECT number FROM sibling WHERE key = @0)
            SELECT s.id, s.number, target.number, s.count FROM sibling s, target
            WHERE s.number BETWEEN target.number - @3 AND target.number + @4
            ORDER BY s.number
            """,
            static row => (row.Int(0), row.Int(1), row.Int(2), row.Int(3)), [.. args]);
        if (rows.Count == 0)
        {
            totalBefore = totalAfter = 0;
            return [];
        }

        totalBefore = rows[0].Number - 1;
        totalAfter = rows[0].Count - rows[^1].Number;
        Dictionary<int, IEntitySlim> entities = Session.Query(
            EntityRow.Select + "n.id IN (SELECT value FROM json_each(@0))", EntityRow.Read, SqliteSession.Json(rows.Select(r => r.Id))).ToDictionary(e => e.Id);
        return [.. rows.Select(r => entities[r.Id])];
    }
}
