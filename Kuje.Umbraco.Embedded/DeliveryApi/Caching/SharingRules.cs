using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>Decides which answers may be given to more than one request.</summary>
/// <remarks>
/// An answer that the engine and Umbraco's core make alone depends on content and on what <see cref="AnswerKey"/> holds. What a site puts in their
/// place may look at anything: where it reads the request, nothing is shared; where it renders, only if the site turned output caching on, which
/// in Umbraco says the same.
/// </remarks>
internal sealed class SharingRules(IServiceCollection registrations, IServiceProvider services, IOptionsMonitor<DeliveryApiSettings> settings)
{
    private static readonly Assembly[] Own = [typeof(SharingRules).Assembly, typeof(IApiContentBuilder).Assembly];

    private static readonly Type[] RequestServices =
    [
        typeof(IApiAccessService), typeof(IRequestMemberAccessService), typeof(ICurrentMemberClaimsProvider), typeof(IRequestPreviewService),
        typeof(IRequestCultureService), typeof(IRequestSegmentService), typeof(IRequestStartItemProvider), typeof(IRequestRoutingService),
        typeof(IVariationContextAccessor),
    ];

    private static readonly Type[] RenderingServices =
    [
        typeof(IApiContentBuilder), typeof(IApiContentResponseBuilder), typeof(IApiElementBuilder), typeof(IApiMediaBuilder), typeof(IApiMediaUrlProvider),
        typeof(IApiContentNameProvider), typeof(IApiContentPathProvider), typeof(IApiContentPathResolver), typeof(IApiContentRouteBuilder),
        typeof(IApiDocumentUrlService), typeof(IApiPublishedContentCache), typeof(IApiPropertyRenderer), typeof(IOutputExpansionStrategy),
        typeof(IApiContentQueryProvider), typeof(IApiContentQueryService), typeof(IApiMediaQueryService), typeof(IApiRichTextElementParser),
        typeof(IApiRichTextMarkupParser), typeof(IPublishedContentCache), typeof(IPublishedMediaCache), typeof(IPublishedUrlProvider),
    ];

    private readonly Lazy<Extensions> _extensions = new(() => Find(registrations, services), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Whether another request that is alike may get the answer.</summary>
    public bool MayShare(HttpRequest request)
    {
        IHeaderDictionary headers = request.Headers;
        return headers.Authorization.Count == 0
            && headers[Constants.DeliveryApi.HeaderNames.Preview].Count == 0
            && headers.Cookie.ToString().Contains(Constants.Web.PreviewCookieName, StringComparison.OrdinalIgnoreCase) is false
            && _extensions.Value is { ReadRequest: false } extensions
            && (!extensions.Render || settings.CurrentValue.OutputCache.Enabled);
    }

    /// <summary>Whether the addresses of content depend on content, the culture and the domain alone: a site's own provider may look at anything.</summary>
    public bool MayShareAddresses => !_extensions.Value.Address;

    /// <summary>Whether a handler of <c>fetch</c>, <c>filter</c> or <c>sort</c> depends on its text and on content alone.</summary>
    public bool MayShare(IQueryHandler handler) => settings.CurrentValue.OutputCache.Enabled || IsOwn(handler);

    /// <summary>Whether the value of a property depends on content alone: a site's own converter may ask not to be cached.</summary>
    public bool MayShare(IPublishedPropertyType property) =>
        _extensions.Value.Converters.Length == 0
        || property.DeliveryApiCacheLevel is PropertyCacheLevel.Element or PropertyCacheLevel.Elements
        || settings.CurrentValue.OutputCache.Enabled
        || !Array.Exists(_extensions.Value.Converters, converter => converter.IsConverter(property));

    // Services are judged by their registrations: some read the request at hand when they are made.
    private static Extensions Find(IServiceCollection registrations, IServiceProvider services)
    {
        bool address = IsReplaced(typeof(IPublishedUrlProvider)) || services.GetRequiredService<UrlProviderCollection>().Any(provider => !IsOwn(provider));
        return new Extensions(
            ReadRequest: RequestServices.Any(IsReplaced),
            Address: address,
            Render: RenderingServices.Any(IsReplaced)
                || address
                || services.GetRequiredService<MediaUrlProviderCollection>().Any(provider => !IsOwn(provider)),
            Converters: [.. services.GetRequiredService<PropertyValueConverterCollection>().Where(converter => !IsOwn(converter))]);

        bool IsReplaced(Type service) => registrations.LastOrDefault(registration => registration.ServiceType == service) is { } used && !IsOwn(Source(used));

        static Type Source(ServiceDescriptor registration) =>
            registration.ImplementationType ?? registration.ImplementationInstance?.GetType() ?? registration.ImplementationFactory!.Method.DeclaringType!;
    }

    private static bool IsOwn(object implementation) => IsOwn(implementation.GetType());

    private static bool IsOwn(Type type) => Array.IndexOf(Own, type.Assembly) >= 0;

    private sealed record Extensions(bool ReadRequest, bool Address, bool Render, IPropertyValueConverter[] Converters);
}
