using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Uploads;

[DefaultPropertyValueConverter]
internal sealed class ImageCropperValueConverter(IJsonSerializer json) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.ImageCropper;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(ImageCropperValue);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        if (ImageCropperValue.Read(source, json) is not { } image)
            return null;
        var configuration = propertyType.DataType.ConfigurationAs<ImageCropperConfiguration>();
        image.Crops = ImageCropperValue.Configured(
            configuration?.Crops?.Select(crop => (crop.Alias, crop.Width, crop.Height)) ?? [],
            image.Crops);
        return image;
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiImageCropperValue);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) => inter is ImageCropperValue image
            ? new ApiImageCropperValue(image.Src ?? string.Empty, ApiCrops.FocalPoint(image.FocalPoint), ApiCrops.Crops(image.Crops))
            : null;

    internal sealed record ApiImageCropperValue(string Url, ImageFocalPoint? FocalPoint, IEnumerable<ImageCrop>? Crops);
}
