using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Webhooks;

/// <summary>Puts a webhook's request in the queue; <see cref="WebhookSender"/> sends it.</summary>
internal sealed class WebhookFiringService(IWebhookRequestService requests) : IWebhookFiringService
{
    public async Task FireAsync(IWebhook webhook, string eventAlias, object? payload, CancellationToken cancellationToken) =>
        await requests.CreateAsync(webhook.Key, eventAlias, payload);
}
