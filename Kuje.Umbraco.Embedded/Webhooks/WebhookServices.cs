using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Webhooks;

internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddHttpClient(Constants.HttpClients.WebhookFiring);
        services.AddOptions<WebhookSettings>().Validate(settings => settings.Period > TimeSpan.Zero, "Period must be longer than 0.");
        services.AddSingleton<IWebhookJsonSerializer, WebhookJsonSerializer>();
        services.AddSingleton<IWebhookRepository, WebhookRepository>();
        services.AddSingleton<IWebhookRequestRepository, WebhookRequestRepository>();
        services.AddSingleton<IWebhookLogRepository, WebhookLogRepository>();
        services.AddSingleton<IWebhookFiringService, WebhookFiringService>();
        services.AddSingleton<WebhookSender>();
        services.AddHostedService(p => p.GetRequiredService<WebhookSender>());
        return services;
    }
}
