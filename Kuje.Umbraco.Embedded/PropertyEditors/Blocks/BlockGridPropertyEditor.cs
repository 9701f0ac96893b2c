using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

[DataEditor(Constants.PropertyEditors.Aliases.BlockGrid, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class BlockGridPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : BlockPropertyEditor<BlockGridPropertyEditor.ValueEditor, BlockGridValue, BlockGridLayoutItem>(
        valueEditors,
        () => new ConfigurationEditorFor<BlockGridConfiguration>(ioHelper))
{
    internal sealed class ValueEditor(
        DataEditorAttribute attribute,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        BlockContents contents,
        BlockValidation validation,
        ILocalizedTextService texts) : BlockValueEditor<BlockGridValue, BlockGridLayoutItem>(
            attribute, shortStrings, json, ioHelper, new BlockGridEditorDataConverter(json), contents, validation, texts)
    {
        public override IEnumerable<Guid> ConfiguredElementTypeKeys() =>
            ConfiguredElementTypes.Of((ConfigurationObject as BlockGridConfiguration)?.Blocks);

        protected override IEnumerable<string> CheckLayout(BlockGridValue blocks, object? configuration)
        {
            if (configuration is not BlockGridConfiguration grid)
                return [];
            BlockGridLayoutItem[] layout = blocks.GetLayouts()?.ToArray() ?? [];
            IEnumerable<string> errors = EntryCount.Check(layout.Length, grid.ValidationLimit?.Min, grid.ValidationLimit?.Max, Texts);
            return layout.All(item => AreasFit(item, blocks, grid)) ? errors : errors.Append(Texts.Localize("validation", "entriesAreasMismatch"));
        }

        private static bool AreasFit(BlockGridLayoutItem item, BlockGridValue blocks, BlockGridConfiguration grid)
        {
            Guid? type = blocks.ContentData.Find(data => data.Key == item.ContentKey)?.ContentTypeKey;
            BlockGridConfiguration.BlockGridAreaConfiguration[] areas =
                grid.Blocks.FirstOrDefault(block => block.ContentElementTypeKey == type)?.Areas ?? [];
            return areas.All(area =>
            {
                BlockGridLayoutItem[] inside = item.Areas.FirstOrDefault(candidate => candidate.Key == area.Key)?.Items ?? [];
                return !(inside.Length < area.MinAllowed) && !(inside.Length > area.MaxAllowed) && inside.All(inner => AreasFit(inner, blocks, grid));
            });
        }
    }
}
