using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

[DataEditor(Constants.PropertyEditors.Aliases.MediaPicker3, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MediaPickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<MediaPickerValueEditor>(valueEditors, () => new MediaPicker3ConfigurationEditor(ioHelper))
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();
}
