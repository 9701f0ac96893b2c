using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Webhooks;

internal sealed class WebhookLogRepository(AmbientScope ambient) : IWebhookLogRepository
{
    private const string Select =
        "SELECT id, key, webhook_key, url, status_code, date, event_alias, retry_count, request_headers, request_body, response_headers, response_body, is_exception FROM webhook_log WHERE ";

    public Task CreateAsync(WebhookLog log)
    {
        log.Id = ambient.Session.Insert(
            "INSERT INTO webhook_log (key, webhook_key, url, status_code, date, event_alias, retry_count, request_headers, request_body, response_headers, response_body, is_exception) "
            + "VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)",
            log.Key, log.WebhookKey, log.Url, log.StatusCode, log.Date, log.EventAlias, log.RetryCount, log.RequestHeaders, log.RequestBody,
            log.ResponseHeaders, log.ResponseBody, log.ExceptionOccured);
        return Task.CompletedTask;
    }

    public Task<PagedModel<WebhookLog>> GetPagedAsync(int skip, int take) => Task.FromResult(new PagedModel<WebhookLog>(
        ambient.Session.Count("SELECT COUNT(*) FROM webhook_log"),
        ambient.Session.Query(Select + "1 ORDER BY date DESC, id DESC LIMIT @0 OFFSET @1", Read, take, skip)));

    public Task<PagedModel<WebhookLog>> GetPagedAsync(Guid webhookKey, int skip, int take) => Task.FromResult(new PagedModel<WebhookLog>(
        ambient.Session.Count("SELECT COUNT(*) FROM webhook_log WHERE webhook_key = @0", webhookKey),
        ambient.Session.Query(Select + "webhook_key = @0 ORDER BY date DESC, id DESC LIMIT @1 OFFSET @2", Read, webhookKey, take, skip)));

    public Task<IEnumerable<WebhookLog>> GetOlderThanDate(DateTime date) =>
        Task.FromResult<IEnumerable<WebhookLog>>(ambient.Session.Query(Select + "date < @0 ORDER BY date", Read, date));

    public Task DeleteByIds(int[] ids)
    {
        ambient.Session.Execute("DELETE FROM webhook_log WHERE id IN (SELECT value FROM json_each(@0))", SqliteSession.Json(ids));
        return Task.CompletedTask;
    }

    private static WebhookLog Read(SqliteRow row)
    {
        var log = new WebhookLog
        {
            Id = row.Int(0),
            Key = row.Guid(1),
            WebhookKey = row.Guid(2),
            Url = row.Text(3),
            StatusCode = row.Text(4),
            Date = row.Moment(5),
            EventAlias = row.Text(6),
            RetryCount = row.Int(7),
            RequestHeaders = row.Text(8),
            RequestBody = row.TextOrNull(9),
            ResponseHeaders = row.Text(10),
            ResponseBody = row.Text(11),
            ExceptionOccured = row.Bool(12),
        };
        log.IsSuccessStatusCode = log.StatusCode.Contains("(2", StringComparison.Ordinal) || log.StatusCode.StartsWith('2');
        return log;
    }
}
