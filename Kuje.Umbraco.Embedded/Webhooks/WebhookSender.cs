using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Webhooks;

/// <summary>Sends queued webhook requests every <c>Umbraco:CMS:Webhook:Period</c>, again while they fail, and keeps a log.</summary>
internal sealed class WebhookSender(
    IServiceProvider services,
    IHttpClientFactory clients,
    IOptionsMonitor<WebhookSettings> settings,
    IRuntimeState runtime,
    TimeProvider time,
    ILogger<WebhookSender> logger) : BackgroundService
{
    /// <summary>Sends what is queued now.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var requests = services.GetRequiredService<IWebhookRequestService>();
        foreach (WebhookRequest request in await requests.GetAllAsync())
        {
            IWebhook? webhook = await services.GetRequiredService<IWebhookService>().GetAsync(request.WebhookKey);
            bool isDone = webhook is not { Enabled: true } || await SendAsync(webhook, request, cancellationToken);
            if (isDone || request.RetryCount >= settings.CurrentValue.MaximumRetries)
                await requests.DeleteAsync(request);
            else
            {
                request.RetryCount++;
                await requests.UpdateAsync(request);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.CurrentValue.Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!settings.CurrentValue.Enabled || runtime.Level != RuntimeLevel.Run)
                continue;
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "Webhook requests could not be sent; they are tried again.");
            }
        }
    }

    private async Task<bool> SendAsync(IWebhook webhook, WebhookRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, webhook.Url);
        HttpResponseMessage? response = null;
        Exception? failure = null;
        try
        {
            message.Headers.TryAddWithoutValidation("Umb-Webhook-Event", request.EventAlias);
            message.Headers.TryAddWithoutValidation("Umb-Webhook-RetryCount", request.RetryCount.ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach ((string name, string value) in webhook.Headers)
                message.Headers.TryAddWithoutValidation(name, value);
            message.Content = new StringContent(request.RequestObject ?? string.Empty, Encoding.UTF8, MediaTypeNames.Application.Json);
            using HttpClient client = clients.CreateClient(Constants.HttpClients.WebhookFiring);
            response = await client.SendAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or InvalidOperationException
            && !cancellationToken.IsCancellationRequested)
        {
            failure = exception;
        }

        using (response)
        {
            WebhookLog log = await services.GetRequiredService<IWebhookLogFactory>()
                .CreateAsync(request.EventAlias, message, response, request.RetryCount, failure, webhook, cancellationToken);
            await services.GetRequiredService<IWebhookLogService>().CreateAsync(log);
            return response is { IsSuccessStatusCode: true };
        }
    }
}
