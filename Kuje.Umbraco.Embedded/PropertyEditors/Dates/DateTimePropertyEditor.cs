using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

/// <summary>The first date picker of Umbraco: a date and time without a zone, stored as such.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
internal sealed class DateTimePropertyEditor(IDataValueEditorFactory valueEditors)
    : PropertyEditor<DateTimePropertyEditor.ValueEditor>(valueEditors)
{
    internal sealed class ValueEditor : DataValueEditor
    {
        public ValueEditor(DataEditorAttribute attribute, IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper)
            : base(shortStrings, json, ioHelper, attribute) => Validators.Add(new DateTimeValidator());
    }
}
