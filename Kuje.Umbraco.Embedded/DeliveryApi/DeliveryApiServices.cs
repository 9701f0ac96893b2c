using Kuje.Umbraco.Embedded.DeliveryApi.Caching;
using Kuje.Umbraco.Embedded.DeliveryApi.Content;
using Kuje.Umbraco.Embedded.DeliveryApi.Expansion;
using Kuje.Umbraco.Embedded.DeliveryApi.Http;
using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;
using Kuje.Umbraco.Embedded.DeliveryApi.Media;
using Kuje.Umbraco.Embedded.DeliveryApi.OpenApi;
using Kuje.Umbraco.Embedded.DeliveryApi.Querying;
using Kuje.Umbraco.Embedded.DeliveryApi.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Embedded.DeliveryApi;

/// <summary>Umbraco's Delivery API: Core's builders, and what it leaves to a server.</summary>
internal static class DeliveryApiServices
{
    public static IUmbracoBuilder AddDeliveryApi(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddHttpContextAccessor();
        AddBuilders(services);
        AddRequests(services);
        AddQueries(services);
        AddHttp(services);
        AddDescription(services);

        builder.AddNotificationHandler<ContentCacheRefresherNotification, DocumentIndexChangeHandler>();
        builder.AddNotificationHandler<ContentTypeCacheRefresherNotification, DocumentIndexChangeHandler>();
        builder.AddNotificationHandler<LanguageCacheRefresherNotification, DocumentIndexChangeHandler>();
        builder.AddNotificationHandler<PublicAccessCacheRefresherNotification, DocumentIndexChangeHandler>();
        builder.AddNotificationHandler<ContentTypeCacheRefresherNotification, ApiDescriptionChangeHandler>();
        builder.AddNotificationHandler<DataTypeCacheRefresherNotification, ApiDescriptionChangeHandler>();
        builder.AddNotificationHandler<LanguageCacheRefresherNotification, ApiDescriptionChangeHandler>();
        return builder;
    }

    private static void AddBuilders(IServiceCollection services)
    {
        services.AddSingleton<IApiElementBuilder, ApiElementBuilder>();
        services.AddSingleton<IApiContentBuilder, ApiContentBuilder>();
        services.AddSingleton<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.AddSingleton<IApiContentNameProvider, ApiContentNameProvider>();
        services.AddSingleton<ApiContentPathProvider>();
        services.AddSingleton<IApiContentPathProvider, KeptContentPaths>();
        services.AddSingleton<IApiContentPathResolver, ApiContentPathResolver>();
        services.AddSingleton<IApiContentRouteBuilder, ApiContentRouteBuilder>();
        services.AddSingleton<IApiDocumentUrlService, ApiDocumentUrlService>();
        services.AddSingleton<IApiPublishedContentCache, ApiPublishedContentCache>();
        services.AddSingleton<IApiMediaBuilder, ApiMediaBuilder>();
        services.AddSingleton<IApiMediaUrlProvider, ApiMediaUrlProvider>();
        services.AddSingleton<IApiPropertyRenderer, ApiPropertyRenderer>();
        services.AddScoped<IOutputExpansionStrategy, RequestOutputExpansion>();
        services.AddSingleton<IOutputExpansionStrategyAccessor, RequestOutputExpansionAccessor>();
        services.AddSingleton<MediaPaths>();
        services.AddSingleton<MediaResponseBuilder>();
    }

    private static void AddRequests(IServiceCollection services)
    {
        services.AddSingleton<IRequestCultureService, RequestCulture>();
        services.AddSingleton<IRequestSegmentService, RequestSegment>();
        services.AddSingleton<IRequestPreviewService, RequestPreview>();
        services.AddSingleton<IApiAccessService, RequestAccess>();
        services.AddSingleton<IRequestMemberAccessService, RequestMemberAccess>();
        services.AddSingleton<ICurrentMemberClaimsProvider, NoopCurrentMemberClaimsProvider>();
        services.AddSingleton<IRequestRoutingService, RequestRouting>();
        services.AddSingleton<IRequestRedirectService, RequestRedirects>();
        services.AddScoped<IRequestStartItemProvider, RequestStartItem>();
        services.AddSingleton<IRequestStartItemProviderAccessor, RequestStartItemAccessor>();
        services.AddSingleton<DomainRoutes>();
        services.AddSingleton<RequestVariation>();
    }

    private static void AddQueries(IServiceCollection services)
    {
        services.AddSingleton<DocumentIndexReader>();
        services.AddSingleton<DocumentIndexKeeper>();
        services.AddHostedService<DocumentIndexStart>();
        services.AddSingleton<IndexedFields>();
        services.AddSingleton<ProtectedDocuments>();
        services.AddSingleton<ContentReference>();
        services.AddSingleton<IApiContentQueryProvider, ContentQueryProvider>();
        services.AddSingleton<IApiContentQueryService, ContentQueryService>();
        services.AddSingleton<IApiMediaQueryService, MediaQueryService>();
    }

    private static void AddHttp(IServiceCollection services)
    {
        services.Configure<JsonOptions>(Constants.JsonOptionsNames.DeliveryApi, DeliveryJson.Configure);
        services.AddOptions<AnswerCacheOptions>().BindConfiguration("Umbraco:Embedded:DeliveryApiCache");
        services.AddSingleton(provider => new SharingRules(services, provider, provider.GetRequiredService<IOptionsMonitor<DeliveryApiSettings>>()));
        services.AddSingleton<AnswerHeaders>();
        services.AddMetrics();
        services.AddSingleton<AnswerCounts>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<DeliveryJson>();
        services.AddSingleton<DeliveryRequest>();
        services.AddScoped<ContentRequests>();
        services.AddScoped<MediaRequests>();
    }

    private static void AddDescription(IServiceCollection services)
    {
        services.AddOptions<ApiDescriptionOptions>().BindConfiguration("Umbraco:Embedded:OpenApi");
        services.AddSingleton<ContentTypeReader>();
        services.AddSingleton<ApiDescriptionBuilder>();
        services.AddSingleton<ApiDescription>();
    }
}
