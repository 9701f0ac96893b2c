using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Auditing;

/// <summary>The log of what was done to entities. It only grows, and is cut by age; nothing in it is changed.</summary>
internal sealed class AuditRepository(AmbientScope ambient, TimeProvider time) : IAuditRepository
{
    private const string Select = "SELECT id, node_id, type, user_id, entity_type, comment, parameters, create_date FROM audit_item WHERE ";

    public IAuditItem? Get(int id) => ambient.Session.First(Select + "id = @0", Read, id);

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) => ids is null or []
        ? ambient.Session.Query(Select + "1 ORDER BY id", Read)
        : ambient.Session.Query(Select + "id IN (SELECT value FROM json_each(@0)) ORDER BY id", Read, SqliteSession.Json(ids));

    public bool Exists(int id) => ambient.Session.Any("SELECT 1 FROM audit_item WHERE id = @0", id);

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return ambient.Session.Query(Select + condition + " ORDER BY create_date DESC, id DESC", Read, [.. condition.Args]);
    }

    public int Count(IQuery<IAuditItem>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        return ambient.Session.Count("SELECT COUNT(*) FROM audit_item WHERE " + condition, [.. condition.Args]);
    }

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column, 1);
        return ambient.Session.Query(Select + $"type = @0 AND {condition} ORDER BY create_date DESC, id DESC", Read, [type, .. condition.Args]);
    }

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection,
        AuditType[]? auditTypeFilter,
        IQuery<IAuditItem>? customFilter)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        SqlCondition filter = QueryTranslator.Translate(customFilter, Column, condition.Args.Count);
        List<object?> args = [.. condition.Args, .. filter.Args];
        string where = $"{condition} AND {filter}";
        if (auditTypeFilter is { Length: > 0 })
        {
            where += $" AND type IN (SELECT value FROM json_each(@{args.Count}))";
            args.Add(SqliteSession.Json(auditTypeFilter));
        }

        totalRecords = ambient.Session.Count("SELECT COUNT(*) FROM audit_item WHERE " + where, [.. args]);
        if (pageSize <= 0 || totalRecords == 0)
            return [];
        string direction = orderDirection == Direction.Descending ? "DESC" : "ASC";
        return ambient.Session.Query(
            $"{Select}{where} ORDER BY create_date {direction}, id {direction} LIMIT @{args.Count} OFFSET @{args.Count + 1}",
            Read,
            [.. args, pageSize, pageIndex * pageSize]);
    }

    public void CleanLogs(int maximumAgeOfLogsInMinutes) => ambient.Session.Execute(
        "DELETE FROM audit_item WHERE create_date < @0",
        time.GetUtcNow().UtcDateTime.AddMinutes(-maximumAgeOfLogsInMinutes));

    public void Save(IAuditItem entity)
    {
        DateTime created = entity.CreateDate == default ? time.GetUtcNow().UtcDateTime : entity.CreateDate;
        // The id of an item is that of the entity it speaks of, as in Umbraco.
        ambient.Session.Execute(
            "INSERT INTO audit_item (node_id, type, user_id, entity_type, comment, parameters, create_date) VALUES (@0, @1, @2, @3, @4, @5, @6)",
            entity.Id, entity.AuditType, entity.UserId, entity.EntityType, entity.Comment, entity.Parameters, created);
    }

    public void Delete(IAuditItem entity) =>
        throw new NotSupportedException("An item of the audit log cannot be deleted; the log is cut by age with CleanLogs.");

    private static IAuditItem Read(SqliteRow row) => new AuditItem(
        row.Int(1), (AuditType)row.Int(2), row.Int(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.Moment(7));

    private static string? Column(string member) => member switch
    {
        nameof(IAuditItem.Id) => "node_id",
        nameof(IAuditItem.AuditType) => "type",
        nameof(IAuditItem.UserId) => "user_id",
        nameof(IAuditItem.EntityType) => "entity_type",
        nameof(IAuditItem.Comment) => "comment",
        nameof(IAuditItem.CreateDate) => "create_date",
        _ => null,
    };
}
