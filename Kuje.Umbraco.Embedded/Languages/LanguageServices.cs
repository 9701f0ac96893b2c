using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Languages;

internal static class LanguageServices
{
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddSingleton<ILanguageRepository, LanguageRepository>();
        services.AddSingleton<IDictionaryRepository, DictionaryRepository>();
        return services;
    }
}
