using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

[DataEditor(Constants.PropertyEditors.Aliases.SingleBlock, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class SingleBlockPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : BlockPropertyEditor<SingleBlockPropertyEditor.ValueEditor, SingleBlockValue, SingleBlockLayoutItem>(
        valueEditors,
        () => new ConfigurationEditorFor<SingleBlockConfiguration>(ioHelper))
{
    internal sealed class ValueEditor(
        DataEditorAttribute attribute,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        BlockContents contents,
        BlockValidation validation,
        ILocalizedTextService texts) : BlockValueEditor<SingleBlockValue, SingleBlockLayoutItem>(
            attribute, shortStrings, json, ioHelper, new SingleBlockEditorDataConverter(json), contents, validation, texts)
    {
        public override IEnumerable<Guid> ConfiguredElementTypeKeys() =>
            ConfiguredElementTypes.Of((ConfigurationObject as SingleBlockConfiguration)?.Blocks);

        protected override IEnumerable<string> CheckLayout(SingleBlockValue blocks, object? configuration) =>
            EntryCount.Check(blocks.GetLayouts()?.Count() ?? 0, null, 1, Texts);
    }
}
