using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Pickers;

[DataEditor(Constants.PropertyEditors.Aliases.MultiUrlPicker, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MultiUrlPickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<MultiUrlPickerValueEditor>(valueEditors, () => new MultiUrlPickerConfigurationEditor(ioHelper))
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();
}
