using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;

namespace Kuje.Umbraco.Embedded.PropertyEditors;

/// <summary>Values of the editors that store JSON and have no converter of their own, such as a site's.</summary>
[DefaultPropertyValueConverter]
internal sealed class JsonValueConverter(PropertyEditorCollection editors, IServiceProvider services) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    // The collection that this converter is a part of.
    private readonly Lazy<PropertyValueConverterCollection> _converters = new(services.GetRequiredService<PropertyValueConverterCollection>);

    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        editors.TryGet(propertyType.EditorAlias, out IDataEditor? editor)
        && string.Equals(editor.GetValueEditor().ValueType, ValueTypes.Json, StringComparison.OrdinalIgnoreCase)
        && !_converters.Value.Any(other => other != this && other.IsConverter(propertyType));

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(JsonDocument);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        if (source is not string text || string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(JsonElement);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding) => (inter as JsonDocument)?.RootElement;
}
