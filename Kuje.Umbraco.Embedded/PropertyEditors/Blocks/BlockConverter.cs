using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>
/// Published values of a block editor. The JSON is read once; elements are made anew for each request, since they depend on its culture.
/// </summary>
internal abstract class BlockConverter<TValue, TLayout, TModel>(
    string editorAlias,
    BlockEditorDataConverter<TValue, TLayout> converter,
    IJsonSerializer json) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
    where TModel : class
{
    private readonly BlockReader<TValue, TLayout> _reader = new(converter, json);

    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == editorAlias;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(TModel);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => ValueJson.IsEmpty(value) ? false : null,
        PropertyValueLevel.Inter => value is TValue,
        _ => base.IsValue(value, level),
    };

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        _reader.Read(source)?.BlockValue;

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview) => Model(inter as TValue, propertyType, preview);

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public abstract Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) => ApiModel(Model(inter as TValue, propertyType, preview), propertyType);

    protected abstract TModel? Model(TValue? blocks, IPublishedPropertyType propertyType, bool preview);

    protected abstract object? ApiModel(TModel? model, IPublishedPropertyType propertyType);
}
