using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Schema.Editors;

/// <summary>
/// A text box that verifies the check digit of a business id. A value editor rather than a notification handler:
/// the message then stands beside the property, in the editor's language, when saving as well as when publishing.
/// </summary>
[DataEditor(EditorAlias, ValueType = ValueTypes.String, ValueEditorIsReusable = true)]
public sealed class BusinessIdPropertyEditor(IDataValueEditorFactory dataValueEditorFactory) : DataEditor(dataValueEditorFactory)
{
    /// <summary>Alias of the property editor schema.</summary>
    public const string EditorAlias = "Kuje.BusinessId";

    /// <inheritdoc />
    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    internal sealed class ValueEditor : DataValueEditor
    {
        public ValueEditor(
            IShortStringHelper shortStringHelper,
            IJsonSerializer jsonSerializer,
            IIOHelper ioHelper,
            DataEditorAttribute attribute)
            : base(shortStringHelper, jsonSerializer, ioHelper, attribute) => Validators.Add(new BusinessIdValidator());
    }
}
