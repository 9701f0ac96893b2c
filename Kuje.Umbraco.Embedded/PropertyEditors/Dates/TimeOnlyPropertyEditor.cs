using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

[DataEditor(Constants.PropertyEditors.Aliases.TimeOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class TimeOnlyPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<DateValueEditor>(valueEditors, () => new ConfigurationEditorFor<DateTimeConfiguration>(ioHelper));
