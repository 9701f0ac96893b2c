using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

[DataEditor(Constants.PropertyEditors.Aliases.DateTimeUnspecified, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeUnspecifiedPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<DateValueEditor>(valueEditors, () => new ConfigurationEditorFor<DateTimeConfiguration>(ioHelper));
