using Kuje.Umbraco.Directory.Items;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace Kuje.Umbraco.Directory.Reading;

/// <summary>What is published on the site, through Core's services only.</summary>
internal sealed class PublishedDirectory(
    IUmbracoContextFactory contexts,
    IPublishedContentCache documents,
    IPublishedMediaCache media,
    IDocumentNavigationQueryService navigation,
    IPublishStatusQueryService publishStatus,
    IDocumentUrlService segments,
    IPublishedUrlProvider urls,
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
