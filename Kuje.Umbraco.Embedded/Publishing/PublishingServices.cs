using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Sync;

namespace Kuje.Umbraco.Embedded.Publishing;

internal static class PublishingServices
{
    public static IUmbracoBuilder AddPublishing(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton<ContentGeneration>();
        services.AddSingleton<IServerMessenger, LocalServerMessenger>();
        return builder;
    }
}
