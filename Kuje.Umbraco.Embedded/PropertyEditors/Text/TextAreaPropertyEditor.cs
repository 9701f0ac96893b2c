using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Text;

[DataEditor(Constants.PropertyEditors.Aliases.TextArea, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TextAreaPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<TextOnlyValueEditor>(valueEditors, () => new TextAreaConfigurationEditor(ioHelper));
