using Kuje.Umbraco.Embedded.PropertyEditors.Uploads;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

/// <summary>A media item with the focal point and crops it has where it was picked.</summary>
internal sealed class MediaWithCrops(IPublishedContent media, IPublishedValueFallback fallback, ImageCropperValue localCrops)
    : PublishedContentWrapped(media, fallback)
{
    public ImageCropperValue LocalCrops { get; } = localCrops;
}
