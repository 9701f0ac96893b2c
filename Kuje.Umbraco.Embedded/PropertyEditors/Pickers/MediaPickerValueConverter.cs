using Kuje.Umbraco.Embedded.PropertyEditors.Uploads;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

[DefaultPropertyValueConverter]
internal sealed class MediaPickerValueConverter(
    IJsonSerializer json,
    IPublishedMediaCache media,
    IPublishedUrlProvider urls,
    IPublishedValueFallback fallback,
    ApiMediaWithCropsBuilder api) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Source ? !ValueJson.IsEmpty(value) : base.IsValue(value, level);

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsMultiple(propertyType) ? typeof(IEnumerable<MediaWithCrops>) : typeof(MediaWithCrops);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        var configuration = propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>();
        return PickedMedia.Read(source, json)?.Select(picked => picked.Configured(configuration)).ToArray() ?? [];
    }

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview)
    {
        IEnumerable<MediaWithCrops> items = Items(inter, preview);
        return IsMultiple(propertyType) ? items.ToArray() : items.FirstOrDefault();
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<IApiMediaWithCrops>);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding)
    {
        IEnumerable<MediaWithCrops> items = Items(inter, preview);
        if (!IsMultiple(propertyType))
            items = items.Take(1);
        return items.Select(api.Build).ToArray();
    }

    private IEnumerable<MediaWithCrops> Items(object? inter, bool preview)
    {
        foreach (PickedMedia picked in inter as PickedMedia[] ?? [])
        {
            if (media.GetById(preview, picked.MediaKey) is not { } item)
                continue;
            var local = new ImageCropperValue
            {
                Src = urls.GetMediaUrl(item, UrlMode.Default),
                Crops = picked.Crops,
                FocalPoint = picked.FocalPoint,
            };
            yield return new MediaWithCrops(item, fallback, local);
        }
    }

    private static bool IsMultiple(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>()?.Multiple ?? false;
}
