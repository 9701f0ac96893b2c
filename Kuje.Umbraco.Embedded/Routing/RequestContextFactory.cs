using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Embedded.Routing;

/// <summary>Gives the current context, or makes one that lasts until the reference to it is disposed.</summary>
internal sealed class RequestContextFactory(
    IServiceProvider services,
    IUmbracoContextAccessor accessor,
    IVariationContextAccessor variation,
    IDefaultCultureAccessor defaultCulture) : IUmbracoContextFactory
{
    public UmbracoContextReference EnsureUmbracoContext()
    {
        if (accessor.TryGetUmbracoContext(out IUmbracoContext? current))
            return new UmbracoContextReference(current, isRoot: false, accessor);
        variation.VariationContext ??= new VariationContext(defaultCulture.DefaultCulture);
        var context = ActivatorUtilities.CreateInstance<RequestContext>(services);
        accessor.Set(context);
        return new UmbracoContextReference(context, isRoot: true, accessor);
    }
}
