using Kuje.Umbraco.Directory.Search.Words;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;

namespace Kuje.Umbraco.Directory.Search;

/// <summary>Registers what the search knows about words; chosen once, when first asked for.</summary>
internal static class SearchRegistration
{
    public static IUmbracoBuilder AddKujeSearch(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton(provider => SearchWords.Choose(
            provider.GetRequiredService<IOptions<KujeOptions>>().Value.UseVoikko,
            provider.GetRequiredService<ILogger<SearchWords>>()));
        return builder;
    }
}
