using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Choices;

[DataEditor(Constants.PropertyEditors.Aliases.CheckBoxList, ValueEditorIsReusable = true)]
internal sealed class CheckBoxListPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper, IJsonSerializer json)
    : PropertyEditor<ChoiceListValueEditor>(
        valueEditors,
        () => new ValueListConfigurationEditor<ValueListConfiguration>(ioHelper, json));
