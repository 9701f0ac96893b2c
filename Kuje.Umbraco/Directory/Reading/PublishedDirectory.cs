using Kuje.Umbraco.Directory.Items;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>What is published on the site, through Core's services only.</summary>
internal sealed class PublishedDirectory(
    IUmbracoContextFactory contexts,
    IUmbracoContextAccessor context,
    IVariationContextAccessor variation,
    IPublishedContentCache documents,
    IPublishedMediaCache media,
    IDocumentNavigationQueryService navigation,
    IPublishStatusQueryService publishStatus,
    IDocumentUrlService segments,
    IPublishedUrlProvider urls,
    IApiContentRouteBuilder routes,
    IApiRichTextMarkupParser markup,
    IHtmlSanitizer sanitizer,
    IPublicAccessService publicAccess,
    ILanguageService languages,
    IOptionsMonitor<DeliveryApiSettings> deliveryApi,
    ItemNumbers numbers)
{
    public IPublishedContentCache Documents => documents;

    public IPublishedMediaCache Media => media;

    public IDocumentNavigationQueryService Navigation => navigation;

    public IPublishStatusQueryService PublishStatus => publishStatus;

    public IDocumentUrlService Segments => segments;

    public IPublishedUrlProvider Urls => urls;

    /// <summary>Addresses of documents as the Delivery API gives them.</summary>
    public IApiContentRouteBuilder Routes => routes;

    /// <summary>Rich text as the Delivery API gives it.</summary>
    public IApiRichTextMarkupParser Markup => markup;

    /// <summary>What the site takes out of rich text; Umbraco itself takes out nothing.</summary>
    public IHtmlSanitizer Sanitizer => sanitizer;

    /// <summary>The current Umbraco context.</summary>
    public IUmbracoContextAccessor Context => context;

    /// <summary>The current language.</summary>
    public IVariationContextAccessor Variation => variation;

    public ItemNumbers Numbers => numbers;

    /// <summary>The languages as they are now.</summary>
    public async Task<SiteLanguages> LanguagesAsync() => SiteLanguages.Of(await languages.GetAllAsync());

    /// <summary>Begins to read one state of the site.</summary>
    public PublishedReading Begin(SiteLanguages siteLanguages) => new(
        this,
        siteLanguages,
        contexts.EnsureUmbracoContext(),
        publicAccess.GetAll().Select(entry => entry.ProtectedNodeId).ToHashSet(),
        deliveryApi.CurrentValue.DisallowedContentTypeAliases);
}
