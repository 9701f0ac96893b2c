using Kuje.Umbraco.Schema.Installation;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Schema.Content;

internal static class ContentServices
{
    /// <summary>Registers the install steps of starter and demo content.</summary>
    public static IServiceCollection AddContentSteps(this IServiceCollection services) => services
        .AddTransient<ContentInstaller>()
        .AddTransient<MediaInstaller>()
        .AddTransient<IInstallStep, StarterContentStep>()
        .AddTransient<IInstallStep, DemoContentStep>();
}
