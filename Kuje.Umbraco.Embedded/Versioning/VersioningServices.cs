using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Embedded.Versioning;

internal static class VersioningServices
{
    public static IServiceCollection AddVersioning(this IServiceCollection services)
    {
        services.AddSingleton<ContentStore>();
        services.AddSingleton<PropertyTypes>();
        services.AddSingleton<SiblingNames>();
        services.AddSingleton<ContentReferences>();
        services.AddSingleton<ContentBackend>();
        return services;
    }
}
