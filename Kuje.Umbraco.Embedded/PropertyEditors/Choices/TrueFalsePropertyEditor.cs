using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Choices;

[DataEditor(Constants.PropertyEditors.Aliases.Boolean, ValueType = ValueTypes.Integer, ValueEditorIsReusable = true)]
internal sealed class TrueFalsePropertyEditor(IDataValueEditorFactory valueEditors)
    : PropertyEditor<TrueFalsePropertyEditor.ValueEditor>(valueEditors)
{
    internal sealed class ValueEditor(
        DataEditorAttribute attribute,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper) : DataValueEditor(shortStrings, json, ioHelper, attribute)
    {
        public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            IsTrue(property.GetValue(culture, segment));

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
            editorValue.Value is null or "" ? null : IsTrue(editorValue.Value) ? 1 : 0;

        private static bool IsTrue(object? value) => value?.ToString() is { } text
            && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase));
    }
}
