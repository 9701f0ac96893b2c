using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

[DefaultPropertyValueConverter]
internal sealed class BlockListConverter(IJsonSerializer json, BlockElements elements, IApiElementBuilder apiElements)
    : BlockConverter<BlockListValue, BlockListLayoutItem, BlockListModel>(
        Constants.PropertyEditors.Aliases.BlockList,
        new BlockListEditorDataConverter(json),
        json)
{
    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockListModel);

    protected override BlockListModel Model(BlockListValue? blocks, IPublishedPropertyType propertyType, bool preview)
    {
        if (blocks?.GetLayouts() is not { } layouts)
            return BlockListModel.Empty;
        Dictionary<Guid, IPublishedElement> contents = elements.Contents(blocks, propertyType, preview);
        Dictionary<Guid, IPublishedElement> settings = elements.Settings(blocks, propertyType, preview);
        return new BlockListModel(layouts
            .Where(layout => contents.ContainsKey(layout.ContentKey))
            .Select(layout => new BlockListItem(
                layout.ContentKey,
                contents[layout.ContentKey],
                layout.SettingsKey,
                layout.SettingsKey is { } key ? settings.GetValueOrDefault(key) : null))
            .ToArray());
    }

    protected override object ApiModel(BlockListModel? model, IPublishedPropertyType propertyType) =>
        new ApiBlockListModel(model?.Select(block => ApiBlocks.Item(block, apiElements)).ToArray() ?? []);
}
