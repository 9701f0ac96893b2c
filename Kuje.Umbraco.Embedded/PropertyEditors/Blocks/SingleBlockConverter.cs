using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

[DefaultPropertyValueConverter]
internal sealed class SingleBlockConverter(IJsonSerializer json, BlockElements elements, IApiElementBuilder apiElements)
    : BlockConverter<SingleBlockValue, SingleBlockLayoutItem, BlockListItem>(
        Constants.PropertyEditors.Aliases.SingleBlock,
        new SingleBlockEditorDataConverter(json),
        json)
{
    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockItem);

    protected override BlockListItem? Model(SingleBlockValue? blocks, IPublishedPropertyType propertyType, bool preview)
    {
        if (blocks?.GetLayouts()?.FirstOrDefault() is not { } layout
            || !elements.Contents(blocks, propertyType, preview).TryGetValue(layout.ContentKey, out IPublishedElement? content))
            return null;
        IPublishedElement? settings = layout.SettingsKey is { } key
            ? elements.Settings(blocks, propertyType, preview).GetValueOrDefault(key)
            : null;
        return new BlockListItem(layout.ContentKey, content, layout.SettingsKey, settings);
    }

    protected override object? ApiModel(BlockListItem? model, IPublishedPropertyType propertyType) =>
        model is null ? null : ApiBlocks.Item(model, apiElements);
}
