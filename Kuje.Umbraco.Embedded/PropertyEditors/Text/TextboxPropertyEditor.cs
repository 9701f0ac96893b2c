using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Text;

[DataEditor(Constants.PropertyEditors.Aliases.TextBox, ValueEditorIsReusable = true)]
internal sealed class TextboxPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<TextOnlyValueEditor>(valueEditors, () => new TextboxConfigurationEditor(ioHelper));
