using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Requests;

/// <summary>The culture and segment in which the request at hand is answered.</summary>
internal sealed class RequestVariation(
    IVariationContextAccessor accessor,
    IRequestCultureService cultures,
    IRequestSegmentService segments,
    IDefaultCultureAccessor defaultCulture)
{
    public string Culture => accessor.VariationContext is { Culture: { Length: > 0 } culture } ? culture : defaultCulture.DefaultCulture;

    /// <summary>Takes over what the request's headers ask for; the default culture where they ask for none.</summary>
    public void Enter()
    {
        string culture = cultures.GetRequestedCulture() is { Length: > 0 } requested ? requested : defaultCulture.DefaultCulture;
        accessor.VariationContext = new VariationContext(culture, segments.GetRequestedSegment() is { Length: > 0 } segment ? segment : null);
    }
}
