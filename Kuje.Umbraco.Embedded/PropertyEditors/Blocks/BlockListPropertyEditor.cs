using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

[DataEditor(Constants.PropertyEditors.Aliases.BlockList, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class BlockListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : BlockPropertyEditor<BlockListPropertyEditor.ValueEditor, BlockListValue, BlockListLayoutItem>(
        valueEditors,
        () => new ConfigurationEditorFor<BlockListConfiguration>(ioHelper))
{
    internal sealed class ValueEditor(
        DataEditorAttribute attribute,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        BlockContents contents,
        BlockValidation validation,
        ILocalizedTextService texts) : BlockValueEditor<BlockListValue, BlockListLayoutItem>(
            attribute, shortStrings, json, ioHelper, new BlockListEditorDataConverter(json), contents, validation, texts)
    {
        public override IEnumerable<Guid> ConfiguredElementTypeKeys() =>
            ConfiguredElementTypes.Of((ConfigurationObject as BlockListConfiguration)?.Blocks);

        protected override IEnumerable<string> CheckLayout(BlockListValue blocks, object? configuration)
        {
            BlockListConfiguration.NumberRange? limit = (configuration as BlockListConfiguration)?.ValidationLimit;
            return EntryCount.Check(blocks.GetLayouts()?.Count() ?? 0, limit?.Min, limit?.Max, Texts);
        }
    }
}
