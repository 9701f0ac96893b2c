using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.Serialization;

internal static class SerializationServices
{
    public static IServiceCollection AddSerialization(this IServiceCollection services)
    {
        services.TryAddSingleton<IJsonSerializerEncoderFactory, AsciiEncoderFactory>();
        services.AddSingleton<IJsonSerializer, UmbracoJsonSerializer>();
        services.AddSingleton<IConfigurationEditorJsonSerializer, ConfigurationJsonSerializer>();
        services.AddSingleton<IWebhookJsonSerializer, WebhookJsonSerializer>();
        return services;
    }
}
