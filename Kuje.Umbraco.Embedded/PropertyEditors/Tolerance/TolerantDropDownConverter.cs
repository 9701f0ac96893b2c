using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Tolerance;

/// <summary>Core's converter, which throws on a broken stored value; a page must not fail for one property.</summary>
[DefaultPropertyValueConverter]
internal sealed class TolerantDropDownConverter(IJsonSerializer json) : FlexibleDropdownPropertyValueConverter(json)
{
    private readonly IJsonSerializer _json = json;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        _json.Read<string[]>(source) ?? [];
}
