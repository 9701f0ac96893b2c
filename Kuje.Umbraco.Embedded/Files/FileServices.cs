using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Files;

internal static class FileServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton<ITemporaryFileRepository, TemporaryFileRepository>();
        services.AddSingleton<IStylesheetRepository, StylesheetRepository>();
        services.AddSingleton<IScriptRepository, ScriptRepository>();
        services.AddSingleton<IPartialViewRepository, PartialViewRepository>();
        return services;
    }
}
