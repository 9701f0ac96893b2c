using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Choices;

/// <summary>One choice of a list, stored as its text.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.RadioButtonList, ValueEditorIsReusable = true)]
internal sealed class RadioButtonListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper, IJsonSerializer json)
    : PropertyEditor<RadioButtonListPropertyEditor.ValueEditor>(
        valueEditors,
        () => new ValueListConfigurationEditor<ValueListConfiguration>(ioHelper, json))
{
    internal sealed class ValueEditor : DataValueEditor
    {
        public ValueEditor(
            DataEditorAttribute attribute,
            ILocalizedTextService texts,
            IShortStringHelper shortStrings,
            IJsonSerializer json,
            IIOHelper ioHelper)
            : base(shortStrings, json, ioHelper, attribute) =>
            Validators.Add(new ConfiguredValueValidator<string, ValueListConfiguration>(
                value => value as string is { Length: > 0 } choice ? choice : null,
                (choice, list) => list.Items.Contains(choice) ? [] : [texts.Localize("validation", "notOneOfOptions", [choice])],
                texts));
    }
}
