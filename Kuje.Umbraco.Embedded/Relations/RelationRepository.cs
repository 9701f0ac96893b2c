using System.Text.Json;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Relations;

internal sealed class RelationRepository(
    AmbientScope ambient,
    RelationTypeRepository types,
    Lazy<IEntityRepository> entities,
    TimeProvider time) : RecordRepository<int, IRelation>(ambient), IRelationRepository
{
    protected override string Columns => "r.id, r.parent_id, r.child_id, r.type_id, r.comment, r.create_date, p.object_type, c.object_type";

    protected override string Table => "relation r JOIN node p ON p.id = r.parent_id JOIN node c ON c.id = r.child_id";

    protected override string IdColumn => "r.id";

    public IEnumerable<IRelation> GetPagedRelationsByQuery(
        IQuery<IRelation>? query, long pageIndex, int pageSize, out long totalRecords, Ordering? ordering)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return Page(condition.ToString(), OrderOf(ordering), pageIndex * pageSize, pageSize, out totalRecords, [.. condition.Args]);
    }

    public void Save(IEnumerable<IRelation> relations)
    {
        foreach (IRelation relation in relations)
            Save(relation);
    }

    /// <summary>One statement however many there are; a relation that exists already keeps its id.</summary>
    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        string rows = JsonSerializer.Serialize(relations.Select(relation => new object[]
        {
            relation.ParentId,
            relation.ChildId,
            relation.RelationTypeId,
            relation.Comment,
            SqliteValue.From(relation.CreateDate == default ? now : relation.CreateDate),
        }));
        Session.Execute(
            "INSERT INTO relation (parent_id, child_id, type_id, comment, create_date) "
            + "SELECT value ->> 0, value ->> 1, value ->> 2, COALESCE(value ->> 3, ''), value ->> 4 FROM json_each(@0) WHERE TRUE "
            + "ON CONFLICT (parent_id, child_id, type_id) DO UPDATE SET comment = excluded.comment",
            rows);
    }

    public void DeleteByParent(int parentId, params string[] relationTypeAliases)
    {
        if (relationTypeAliases is [])
            Session.Execute("DELETE FROM relation WHERE parent_id = @0", parentId);
        else
        {
            Session.Execute(
                "DELETE FROM relation WHERE parent_id = @0 AND type_id IN (SELECT id FROM relation_type WHERE alias IN (SELECT value FROM json_each(@1)))",
                parentId, SqliteSession.Json(relationTypeAliases));
        }
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(
        int childId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Related("child_id", "parent_id", childId, pageIndex, pageSize, out totalRecords, entityTypes);

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(
        int parentId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Related("parent_id", "child_id", parentId, pageIndex, pageSize, out totalRecords, entityTypes);

    public Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias)
    {
        IEnumerable<IRelation> relations = Page(
            "c.key = @0 AND (@1 IS NULL OR r.type_id = (SELECT id FROM relation_type WHERE alias = @1))",
            "r.id", skip, take, out long total, childKey, relationTypeAlias);
        return Task.FromResult(new PagedModel<IRelation>(total, relations));
    }

    public override void Delete(IRelation entity)
    {
        Session.Execute("DELETE FROM relation WHERE id = @0", entity.Id);
        entity.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    protected override IRelation Read(SqliteRow row) =>
        new Relation(row.Int(1), row.Int(2), row.Guid(6), row.Guid(7), types.Require(row.Int(3)))
        {
            Id = row.Int(0),
            Comment = row.Text(4),
            CreateDate = row.Moment(5),
            UpdateDate = row.Moment(5),
        };

    protected override string? Column(string member) => member switch
    {
        nameof(IRelation.Id) => "r.id",
        nameof(IRelation.ParentId) => "r.parent_id",
        nameof(IRelation.ChildId) => "r.child_id",
        nameof(IRelation.RelationTypeId) or "RelationType.Id" => "r.type_id",
        nameof(IRelation.Comment) => "r.comment",
        nameof(IRelation.CreateDate) => "r.create_date",
        nameof(IRelation.ParentObjectType) => "p.object_type",
        nameof(IRelation.ChildObjectType) => "c.object_type",
        "RelationType.Alias" => "(SELECT alias FROM relation_type WHERE id = r.type_id)",
        _ => null,
    };

    protected override void Insert(IRelation entity)
    {
        entity.Id = Session.Insert(
            "INSERT INTO relation (parent_id, child_id, type_id, comment, create_date) VALUES (@0, @1, @2, @3, @4) "
            + "ON CONFLICT (parent_id, child_id, type_id) DO UPDATE SET comment = excluded.comment",
            entity.ParentId, entity.ChildId, entity.RelationType.Id, entity.Comment ?? string.Empty, entity.CreateDate);
        (Guid parent, Guid child, int id) = Session.First(
            "SELECT p.object_type, c.object_type, r.id FROM relation r JOIN node p ON p.id = r.parent_id JOIN node c ON c.id = r.child_id "
            + "WHERE r.parent_id = @0 AND r.child_id = @1 AND r.type_id = @2",
            row => (row.Guid(0), row.Guid(1), row.Int(2)),
            entity.ParentId, entity.ChildId, entity.RelationType.Id);
        entity.Id = id;
        entity.ParentObjectType = parent;
        entity.ChildObjectType = child;
    }

    protected override void Update(IRelation entity) => Session.Execute(
        "UPDATE relation SET parent_id = @1, child_id = @2, type_id = @3, comment = @4 WHERE id = @0",
        entity.Id, entity.ParentId, entity.ChildId, entity.RelationType.Id, entity.Comment ?? string.Empty);

    private List<IUmbracoEntity> Related(
        string from, string to, int id, long pageIndex, int pageSize, out long total, Guid[] objectTypes)
    {
        string related =
            $"FROM node n WHERE n.id IN (SELECT {to} FROM relation WHERE {from} = @0) AND n.id <> @0 "
            + "AND (@1 = '[]' OR n.object_type IN (SELECT value FROM json_each(@1)))";
        string wanted = SqliteSession.Json(objectTypes);
        total = Session.Count($"SELECT COUNT(*) {related}", id, wanted);
        var page = Session.Query(
            $"SELECT n.id, n.object_type {related} ORDER BY n.id LIMIT @2 OFFSET @3",
            row => (Id: row.Int(0), Type: row.Guid(1)), id, wanted, pageSize, pageIndex * pageSize);
        Dictionary<int, IUmbracoEntity> byId = page
            .GroupBy(node => node.Type, node => node.Id)
            .SelectMany(group => entities.Value.GetAll(group.Key, [.. group]))
            .ToDictionary(entity => entity.Id, IUmbracoEntity (entity) => entity);
        return [.. page.Where(node => byId.ContainsKey(node.Id)).Select(node => byId[node.Id])];
    }

    private string OrderOf(Ordering? ordering)
    {
        string column = ordering is { IsEmpty: false, OrderBy: { } by } ? Column(Capitalised(by)) ?? "r.id" : "r.id";
        return ordering?.Direction == Direction.Descending ? column + " DESC" : column;
    }

    private static string Capitalised(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
