using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Tolerance;

/// <summary>Core's converter, which throws on a broken stored value; a page must not fail for one property.</summary>
[DefaultPropertyValueConverter]
internal sealed class TolerantColorPickerConverter(IJsonSerializer json) : ColorPickerValueConverter(json)
{
    private readonly IJsonSerializer _json = json;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source?.ToString() is { } text && text.DetectIsJson() && _json.Read<PickedColor>(text) is null
            ? null
            : base.ConvertSourceToIntermediate(owner, propertyType, source, preview);
}
