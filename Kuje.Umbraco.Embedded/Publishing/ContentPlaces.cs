using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Where content is: its ancestors, and what they give to its address and to whether it can be seen.</summary>
internal sealed class ContentPlaces(
    IDocumentNavigationQueryService documents,
    IMediaNavigationQueryService media,
    IPublishStatusQueryService publishStatus,
    IDocumentUrlService urls,
    ILanguageService languages)
{
    public async Task<Footprint> FootprintAsync(ContentTrace.Span span)
    {
        if (span.IsUnbounded)
            return Footprint.Unbounded;
        Guid[] shown = [.. span.Keys];
        var above = new HashSet<Guid>();
        foreach (Guid key in shown)
            AddAncestors(key, above);
        Guid[] ancestors = [.. above];
        return new Footprint(shown, ancestors, await PlaceAsync(ancestors), IsUnbounded: false);
    }

    public async Task<bool> IsInPlaceAsync(Footprint footprint) => await PlaceAsync(footprint.Above) == footprint.Place;

    private void AddAncestors(Guid key, HashSet<Guid> above)
    {
        if (documents.TryGetAncestorsKeys(key, out IEnumerable<Guid> ancestors)
            || media.TryGetAncestorsKeys(key, out ancestors)
            || documents.TryGetAncestorsKeysInBin(key, out ancestors)
            || media.TryGetAncestorsKeysInBin(key, out ancestors))
        {
            above.UnionWith(ancestors);
        }
    }

    private async Task<int> PlaceAsync(Guid[] ancestors)
    {
        var hash = default(HashCode);
        string[] cultures = [.. (await languages.GetAllAsync()).Select(language => language.IsoCode)];
        foreach (Guid key in ancestors)
        {
            hash.Add(documents.TryGetParentKey(key, out Guid? parent) ? parent : null);
            foreach (string culture in cultures)
            {
                hash.Add(urls.GetUrlSegment(key, culture, isDraft: false));
                hash.Add(publishStatus.IsDocumentPublished(key, culture));
            }
        }

        return hash.ToHashCode();
    }
}
