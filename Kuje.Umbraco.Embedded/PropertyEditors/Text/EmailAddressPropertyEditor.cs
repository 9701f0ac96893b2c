using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Text;

[DataEditor(Constants.PropertyEditors.Aliases.EmailAddress, ValueEditorIsReusable = true)]
internal sealed class EmailAddressPropertyEditor(IDataValueEditorFactory valueEditors)
    : PropertyEditor<EmailAddressPropertyEditor.ValueEditor>(valueEditors)
{
    internal sealed class ValueEditor : DataValueEditor
    {
        public ValueEditor(
            DataEditorAttribute attribute,
            ILocalizedTextService texts,
            IShortStringHelper shortStrings,
            IJsonSerializer json,
            IIOHelper ioHelper)
            : base(shortStrings, json, ioHelper, attribute) => Validators.Add(new EmailValidator(texts));
    }
}
