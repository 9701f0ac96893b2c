using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Auditing;

/// <summary>The log of what was done to users. Entries are never changed.</summary>
internal sealed class AuditEntryRepository(AmbientScope ambient) : RecordRepository<int, IAuditEntry>(ambient), IAuditEntryRepository
{
    protected override string Columns =>
        "id, performing_id, performing_key, performing_details, performing_ip, event_date, affected_id, affected_key, affected_details, event_type, event_details";

    protected override string Table => "audit_entry";

    protected override string IdColumn => "id";

    public IEnumerable<IAuditEntry> GetPage(long pageIndex, int pageCount, out long records) =>
        Page("1", "event_date DESC, id DESC", pageIndex * pageCount, pageCount, out records);

    public override void Delete(IAuditEntry entity) => throw new NotSupportedException("An entry of the audit log cannot be deleted.");

    protected override IAuditEntry Read(SqliteRow row) => new AuditEntry
    {
        Id = row.Int(0),
        PerformingUserId = row.Int(1),
        PerformingUserKey = row.GuidOrNull(2),
        PerformingDetails = row.TextOrNull(3),
        PerformingIp = row.TextOrNull(4),
        EventDate = row.Moment(5),
        AffectedUserId = row.Int(6),
        AffectedUserKey = row.GuidOrNull(7),
        AffectedDetails = row.TextOrNull(8),
        EventType = row.Text(9),
        EventDetails = row.TextOrNull(10),
        CreateDate = row.Moment(5),
        UpdateDate = row.Moment(5),
    };

    protected override string? Column(string member) => member switch
    {
        nameof(IAuditEntry.Id) => "id",
        nameof(IAuditEntry.PerformingUserId) => "performing_id",
        nameof(IAuditEntry.PerformingUserKey) => "performing_key",
        nameof(IAuditEntry.AffectedUserId) => "affected_id",
        nameof(IAuditEntry.AffectedUserKey) => "affected_key",
        nameof(IAuditEntry.EventType) => "event_type",
        nameof(IAuditEntry.EventDate) => "event_date",
        _ => null,
    };

    protected override void Insert(IAuditEntry entity) => entity.Id = Session.Insert(
        "INSERT INTO audit_entry (performing_id, performing_key, performing_details, performing_ip, event_date, affected_id, affected_key, affected_details, event_type, event_details) "
        + "VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)",
        entity.PerformingUserId, entity.PerformingUserKey, entity.PerformingDetails, entity.PerformingIp, entity.EventDate,
        entity.AffectedUserId, entity.AffectedUserKey, entity.AffectedDetails, entity.EventType, entity.EventDetails);

    protected override void Update(IAuditEntry entity) => throw new NotSupportedException("An entry of the audit log cannot be changed.");
}
