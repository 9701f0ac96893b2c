using Kuje.Umbraco.Embedded.PropertyEditors.Uploads;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

/// <summary>Joins a media item's own focal point and crops with those of the place where it was picked.</summary>
internal sealed class ApiMediaWithCropsBuilder(IApiMediaBuilder media)
{
    /// <summary>An item where it was picked: what is local goes before what the item itself has.</summary>
    public IApiMediaWithCrops Build(MediaWithCrops picked)
    {
        ImageCropperValue? own = OwnCrops(picked);
        IEnumerable<ImageCropperValue.Crop> local = picked.LocalCrops.Crops ?? [];
        IEnumerable<ImageCropperValue.Crop> all = local.Concat(own?.Crops?.Where(crop => local.All(other => other.Alias != crop.Alias)) ?? []);
        return new ApiMediaWithCrops(
            media.Build(picked),
            ApiCrops.FocalPoint(picked.LocalCrops.FocalPoint ?? own?.FocalPoint),
            ApiCrops.Crops(all));
    }

    /// <summary>An item by itself; one that is no image has neither focal point nor crops.</summary>
    public IApiMediaWithCrops Build(IPublishedContent item)
    {
        ImageCropperValue? own = OwnCrops(item);
        return new ApiMediaWithCrops(media.Build(item), ApiCrops.FocalPoint(own?.FocalPoint), ApiCrops.Crops(own?.Crops));
    }

    private static ImageCropperValue? OwnCrops(IPublishedContent item) =>
        item.GetProperty(Constants.Conventions.Media.File)?.GetValue() as ImageCropperValue;
}
