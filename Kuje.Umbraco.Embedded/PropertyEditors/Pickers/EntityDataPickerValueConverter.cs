using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

/// <summary>What was picked from a data source of the site: the ids, and which source they are of.</summary>
[DefaultPropertyValueConverter]
internal sealed class EntityDataPickerValueConverter(IJsonSerializer json) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.EntityDataPicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(EntityDataPickerValue);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        !ValueJson.IsEmpty(source)
        && propertyType.DataType.ConfigurationAs<EntityDataPickerConfiguration>() is { DataSource: { } dataSource }
        && json.Read<Picked>(source) is { Ids: { } ids }
            ? new EntityDataPickerValue { Ids = ids, DataSource = dataSource }
            : null;

    private sealed record Picked(string[]? Ids);
}
