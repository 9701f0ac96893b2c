using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

/// <summary>What the newer date editors stored, as the .NET type that says no more than the editor asks.</summary>
internal abstract class DateValueConverter<T>(string editorAlias, IJsonSerializer json, Func<DateTimeOffset, T> convert) : PropertyValueConverterBase
    where T : struct
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == editorAlias;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(T?);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        StoredDate.Read(source, json);

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview) => inter is StoredDate stored ? convert(stored.Date) : null;
}
