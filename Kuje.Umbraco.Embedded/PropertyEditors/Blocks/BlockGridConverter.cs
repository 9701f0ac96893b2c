using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

[DefaultPropertyValueConverter]
internal sealed class BlockGridConverter(IJsonSerializer json, BlockElements elements, IApiElementBuilder apiElements)
    : BlockConverter<BlockGridValue, BlockGridLayoutItem, BlockGridModel>(
        Constants.PropertyEditors.Aliases.BlockGrid,
        new BlockGridEditorDataConverter(json),
        json)
{
    private const int DefaultColumns = 12;

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockGridModel);

    protected override BlockGridModel Model(BlockGridValue? blocks, IPublishedPropertyType propertyType, bool preview)
    {
        BlockGridConfiguration configuration = Configuration(propertyType);
        if (blocks?.GetLayouts() is not { } layouts)
            return new BlockGridModel([], configuration.GridColumns);
        var grid = new Grid(
            blocks,
            configuration,
            elements.Contents(blocks, propertyType, preview),
            elements.Settings(blocks, propertyType, preview));
        return new BlockGridModel(grid.Items(layouts).ToArray(), configuration.GridColumns);
    }

    protected override object ApiModel(BlockGridModel? model, IPublishedPropertyType propertyType) => new ApiBlockGridModel(
        model?.GridColumns ?? DefaultColumns,
        model?.Select(ApiItem).ToArray() ?? []);

    private ApiBlockGridItem ApiItem(BlockGridItem item) => new(
        apiElements.Build(item.Content),
        item.Settings is { } settings ? apiElements.Build(settings) : null,
        item.RowSpan,
        item.ColumnSpan,
        item.AreaGridColumns ?? item.GridColumns ?? DefaultColumns,
        item.Areas.Select(area => new ApiBlockGridArea(area.Alias, area.RowSpan, area.ColumnSpan, area.Select(ApiItem).ToArray())).ToArray());

    private static BlockGridConfiguration Configuration(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<BlockGridConfiguration>() ?? new BlockGridConfiguration();

    private sealed class Grid(
        BlockGridValue blocks,
        BlockGridConfiguration configuration,
        Dictionary<Guid, IPublishedElement> contents,
        Dictionary<Guid, IPublishedElement> settings)
    {
        public IEnumerable<BlockGridItem> Items(IEnumerable<BlockGridLayoutItem> layouts) =>
            layouts.Where(layout => contents.ContainsKey(layout.ContentKey)).Select(Item);

        private BlockGridItem Item(BlockGridLayoutItem layout)
        {
            Guid? type = blocks.ContentData.Find(data => data.Key == layout.ContentKey)?.ContentTypeKey;
            BlockGridConfiguration.BlockGridBlockConfiguration? block =
                configuration.Blocks.FirstOrDefault(candidate => candidate.ContentElementTypeKey == type);
            IPublishedElement? itemSettings = layout.SettingsKey is { } key ? settings.GetValueOrDefault(key) : null;
            return new BlockGridItem(layout.ContentKey, contents[layout.ContentKey], layout.SettingsKey, itemSettings)
            {
                RowSpan = layout.RowSpan ?? 1,
                ColumnSpan = layout.ColumnSpan ?? configuration.GridColumns ?? DefaultColumns,
                GridColumns = configuration.GridColumns,
                AreaGridColumns = block?.AreaGridColumns,
                Areas = layout.Areas.Select(area => Area(area, block)).OfType<BlockGridArea>().ToArray(),
            };
        }

        private BlockGridArea? Area(BlockGridLayoutAreaItem area, BlockGridConfiguration.BlockGridBlockConfiguration? block) =>
            block?.Areas.FirstOrDefault(candidate => candidate.Key == area.Key) is { Alias: { } alias } configured
                ? new BlockGridArea(Items(area.Items).ToArray(), alias, configured.RowSpan ?? 1, configured.ColumnSpan ?? DefaultColumns)
                : null;
    }
}
