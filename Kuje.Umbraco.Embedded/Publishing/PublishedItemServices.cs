using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>What published items look up when they are asked: the reader's culture, the tree, and whether what they keep still holds.</summary>
/// <remarks>The tree's services read the published cache, which makes items: they are fetched when first needed.</remarks>
internal sealed class PublishedItemServices(
    IServiceProvider services,
    IVariationContextAccessor variation,
    IPropertyRenderingContextAccessor rendering,
    ContentGeneration generation,
    ContentTrace trace,
    IPublishStatusQueryService publishStatus)
{
    /// <summary>Reads the culture of what was stored before its type varied by culture.</summary>
    public Func<string?> DefaultCulture { get; } =
        () => services.GetRequiredService<CommittedReads>().Read(services.GetRequiredService<ILanguageRepository>().GetDefaultIsoCode);

    public IVariationContextAccessor Variation => variation;

    public ContentGeneration Generation => generation;

    public ContentTrace Trace => trace;

    public IPublishStatusQueryService PublishStatus => publishStatus;

    public PropertyRenderingContext? Rendering => rendering.PropertyRenderingContext;

    public INavigationQueryService Navigation(PublishedItemType itemType) => itemType == PublishedItemType.Media
        ? services.GetRequiredService<IMediaNavigationQueryService>()
        : services.GetRequiredService<IDocumentNavigationQueryService>();

    public IPublishedStatusFilteringService StatusFilter(PublishedItemType itemType) => itemType == PublishedItemType.Media
        ? services.GetRequiredService<IPublishedMediaStatusFilteringService>()
        : services.GetRequiredService<IPublishedContentStatusFilteringService>();
}
