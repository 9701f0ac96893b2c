using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Relations;

/// <summary>Where things are used, by the relations that saving keeps. In a relation the parent uses the child; a bidirectional one goes both ways.</summary>
internal sealed class TrackedReferencesRepository(AmbientScope ambient) : ITrackedReferencesRepository
{
    private const string Columns =
        "n.key, n.name, n.object_type, c.published_version_id IS NOT NULL, tn.key, ct.icon, ct.alias, tn.name, t.name, t.is_bidirectional, t.is_dependency";

    /// <summary>The uses of the chosen nodes, as (used, user, type): by bidirectional relations both ways.</summary>
    private const string Uses =
        "uses AS ("
        + "SELECT r.child_id AS used, r.parent_id AS user, r.type_id FROM chosen JOIN relation r ON r.child_id = chosen.id "
        + "UNION ALL SELECT r.parent_id, r.child_id, r.type_id FROM chosen JOIN relation r ON r.parent_id = chosen.id "
        + "JOIN relation_type t ON t.id = r.type_id AND t.is_bidirectional = 1) ";

    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(
        Guid key, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page("SELECT id FROM node WHERE key = @0", key, "user", skip, take, filterMustBeIsDependency, out totalRecords);

    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(
        Guid objectTypeKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) => Page(
        "SELECT id FROM node WHERE object_type = @0 AND trashed = 1", objectTypeKey, "used", skip, take, filterMustBeIsDependency, out totalRecords);

    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(
        ISet<Guid> keys, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) => Page(
        "SELECT id FROM node WHERE key IN (SELECT value FROM json_each(@0))",
        SqliteSession.Json(keys), "used", skip, take, filterMustBeIsDependency, out totalRecords);

    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(
        Guid parentKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) => Page(
        "SELECT d.id FROM node p JOIN node d ON d.path >= p.path || ',' AND d.path < p.path || ',' || char(0x10FFFF) WHERE p.key = @0",
        parentKey, "used", skip, take, filterMustBeIsDependency, out totalRecords);

    public Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(ISet<Guid> keys, Guid nodeObjectTypeId, long skip, long take)
    {
        const string From =
            "WITH chosen AS (SELECT id FROM node WHERE key IN (SELECT value FROM json_each(@0)) AND object_type = @1), " + Uses
            + "SELECT {0} FROM uses u JOIN relation_type t ON t.id = u.type_id AND t.is_dependency = 1 JOIN node n ON n.id = u.used";
        string list = SqliteSession.Json(keys);
        int total = ambient.Session.Count(With(From, "COUNT(DISTINCT n.id)"), list, nodeObjectTypeId);
        List<Guid> page = ambient.Session.Query(
            With(From, "DISTINCT n.key") + " ORDER BY n.key LIMIT @2 OFFSET @3", static row => row.Guid(0), list, nodeObjectTypeId, take, skip);
        return Task.FromResult(new PagedModel<Guid>(total, page));
    }

    /// <summary>The users of the chosen nodes or those of them that are used: one row for each, even if several relations name it.</summary>
    private List<RelationItemModel> Page(
        string chosen, object argument, string shown, long skip, long take, bool onlyDependencies, out long total)
    {
        string from =
            $"WITH chosen AS ({chosen}), {Uses}SELECT {{0}} FROM uses u JOIN relation_type t ON t.id = u.type_id AND (@1 = 0 OR t.is_dependency = 1) "
            + $"JOIN node n ON n.id = u.{shown} LEFT JOIN content c ON c.id = n.id LEFT JOIN content_type ct ON ct.id = c.type_id "
            + "LEFT JOIN node tn ON tn.id = c.type_id";
        total = ambient.Session.Count(With(from, "COUNT(DISTINCT n.id)"), argument, onlyDependencies);
        return take <= 0
            ? []
            : ambient.Session.Query(
                With(from, Columns) + " GROUP BY n.id ORDER BY n.name, n.id LIMIT @2 OFFSET @3", Read, argument, onlyDependencies, take, skip);
    }

    private static string With(string sql, string columns) => sql.Replace("{0}", columns, StringComparison.Ordinal);

    private static RelationItemModel Read(SqliteRow row) => new()
    {
        NodeKey = row.Guid(0),
        NodeName = row.TextOrNull(1),
        NodeType = ObjectTypes.GetUdiType(row.Guid(2)),
        NodePublished = row.Guid(2) == Constants.ObjectTypes.Document ? row.Bool(3) : null,
        ContentTypeKey = row.GuidOrNull(4) ?? Guid.Empty,
        ContentTypeIcon = row.TextOrNull(5),
        ContentTypeAlias = row.TextOrNull(6),
        ContentTypeName = row.TextOrNull(7),
        RelationTypeName = row.TextOrNull(8),
        RelationTypeIsBidirectional = row.Bool(9),
        RelationTypeIsDependency = row.Bool(10),
    };
}
