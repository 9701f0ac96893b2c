using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Webhooks;

/// <summary>Requests to be sent: on disk with the change they tell of, so that none is lost when the process dies.</summary>
internal sealed class WebhookRequestRepository(AmbientScope ambient) : IWebhookRequestRepository
{
    public Task<WebhookRequest> CreateAsync(WebhookRequest webhookRequest)
    {
        webhookRequest.Id = ambient.Session.Insert(
            "INSERT INTO webhook_request (webhook_key, event_alias, request_object, retry_count) VALUES (@0, @1, @2, @3)",
            webhookRequest.WebhookKey, webhookRequest.EventAlias, webhookRequest.RequestObject, webhookRequest.RetryCount);
        return Task.FromResult(webhookRequest);
    }

    public Task DeleteAsync(WebhookRequest webhookRequest)
    {
        ambient.Session.Execute("DELETE FROM webhook_request WHERE id = @0", webhookRequest.Id);
        return Task.CompletedTask;
    }

    public Task<IEnumerable<WebhookRequest>> GetAllAsync() => Task.FromResult<IEnumerable<WebhookRequest>>(ambient.Session.Query(
        "SELECT id, webhook_key, event_alias, request_object, retry_count FROM webhook_request ORDER BY id",
        static row => new WebhookRequest
        {
            Id = row.Int(0),
            WebhookKey = row.Guid(1),
            EventAlias = row.Text(2),
            RequestObject = row.TextOrNull(3),
            RetryCount = row.Int(4),
        }));

    public Task<WebhookRequest> UpdateAsync(WebhookRequest webhookRequest)
    {
        ambient.Session.Execute("UPDATE webhook_request SET retry_count = @1 WHERE id = @0", webhookRequest.Id, webhookRequest.RetryCount);
        return Task.FromResult(webhookRequest);
    }
}
