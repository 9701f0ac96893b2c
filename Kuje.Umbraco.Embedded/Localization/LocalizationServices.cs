using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Localization;

internal static class LocalizationServices
{
    private const string EmbeddedTexts = "Umbraco.Cms.Core.EmbeddedResources.Lang";

    /// <summary>The texts that Core carries, with those of <c>config/lang</c> below the site's <c>umbraco</c> folder before them.</summary>
    public static IServiceCollection AddLocalizedTexts(this IServiceCollection services)
    {
        services.AddSingleton(provider => new LocalizedTextServiceFileSources(
            provider.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
            provider.GetRequiredService<AppCaches>(),
            new DirectoryInfo(Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, "umbraco", "config", "lang")),
            [],
            new EmbeddedFileProvider(typeof(LocalizedTextService).Assembly, EmbeddedTexts).GetDirectoryContents(string.Empty)));
        services.AddUnique<ILocalizedTextService>(provider => new LocalizedTexts(new LocalizedTextService(
            new Lazy<LocalizedTextServiceFileSources>(provider.GetRequiredService<LocalizedTextServiceFileSources>),
            provider.GetRequiredService<ILogger<LocalizedTextService>>())));
        return services;
    }
}
