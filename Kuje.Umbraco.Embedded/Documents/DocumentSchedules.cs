using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.Documents;

/// <summary>When documents are to be published and unpublished, for all cultures or for one.</summary>
internal sealed class DocumentSchedules(AmbientScope ambient)
{
    private const string Columns = "SELECT node_id, id, culture, date, action FROM content_schedule WHERE ";

    private SqliteSession Session => ambient.Session;

    public ContentScheduleCollection Get(int documentId)
    {
        var schedules = new ContentScheduleCollection();
        foreach ((int _, ContentSchedule schedule) in Session.Query(Columns + "node_id = @0 ORDER BY date", Read, documentId))
            schedules.Add(schedule);
        return schedules;
    }

    public Dictionary<int, IEnumerable<ContentSchedule>> Get(int[] documentIds) => Session.Query(
        Columns + "node_id IN (SELECT value FROM json_each(@0)) ORDER BY date", Read, SqliteSession.Json(documentIds))
        .GroupBy(entry => entry.DocumentId, entry => entry.Schedule)
        .ToDictionary(group => group.Key, IEnumerable<ContentSchedule> (group) => [.. group]);

    /// <summary>Puts the schedule in the place of the one there was.</summary>
    public void Save(int documentId, ContentScheduleCollection schedules)
    {
        if (schedules.FullSchedule.Count == 0 && !Session.Any("SELECT 1 FROM content_schedule WHERE node_id = @0", documentId))
            return;
        Session.Execute("DELETE FROM content_schedule WHERE node_id = @0", documentId);
        foreach (ContentSchedule schedule in schedules.FullSchedule)
        {
            if (schedule.Id == Guid.Empty)
                schedule.Id = Guid.NewGuid();
            Session.Execute(
                "INSERT INTO content_schedule (id, node_id, culture, date, action) VALUES (@0, @1, @2, @3, @4)",
                schedule.Id, documentId, schedule.Culture, schedule.Date, schedule.Action);
        }
    }

    public void Clear(DateTime date) => Session.Execute("DELETE FROM content_schedule WHERE date <= @0", date);

    public void Clear(DateTime date, ContentScheduleAction action) =>
        Session.Execute("DELETE FROM content_schedule WHERE action = @0 AND date <= @1", action, date);

    public bool Any(DateTime date, ContentScheduleAction action) =>
        Session.Any("SELECT 1 FROM content_schedule WHERE action = @0 AND date <= @1", action, date);

    private static (int DocumentId, ContentSchedule Schedule) Read(SqliteRow row) =>
        (row.Int(0), new ContentSchedule(row.Guid(1), row.Text(2), row.Moment(3), (ContentScheduleAction)row.Int(4)));
}
