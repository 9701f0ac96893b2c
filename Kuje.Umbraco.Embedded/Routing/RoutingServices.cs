using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Embedded.Routing;

internal static class RoutingServices
{
    public static IServiceCollection AddContentRouting(this IServiceCollection services)
    {
        services.AddSingleton<IVariationContextAccessor, HybridVariationContextAccessor>();
        services.AddSingleton<IPropertyRenderingContextAccessor, HybridPropertyRenderingContextAccessor>();
        services.AddSingleton<IDefaultCultureAccessor, DefaultCultureAccessor>();
        services.AddSingleton<IRequestAccessor, HttpRequestAccessor>();
        services.AddSingleton<ICookieManager, HttpCookieManager>();
        services.AddSingleton<IUrlAssembler, MediaUrlAssembler>();
        services.AddSingleton<IContentLastChanceFinder, NotFoundFinder>();
        services.AddSingleton<IUmbracoContextFactory, RequestContextFactory>();
        return services;
    }
}
