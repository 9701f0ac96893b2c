using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

/// <summary>Documents, media or members, stored as UDIs with commas between.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultiNodeTreePicker, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultiNodeTreePickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<MultiNodeTreePickerValueEditor>(valueEditors, () => new MultiNodePickerConfigurationEditor(ioHelper));
