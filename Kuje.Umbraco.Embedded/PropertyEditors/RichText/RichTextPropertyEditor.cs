using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.RichText;

[DataEditor(Constants.PropertyEditors.Aliases.RichText, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class RichTextPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<RichTextValueEditor>(valueEditors, () => new RichTextConfigurationEditor(ioHelper))
{
    public override bool SupportsConfigurableElements => true;

    public override bool CanMergePartialPropertyValues(IPropertyType propertyType) => !propertyType.VariesByCulture();

    public override object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture) =>
        ((RichTextValueEditor)GetValueEditor()).MergeCulture(sourceValue, targetValue, culture);

    public override object? MergeVariantInvariantPropertyValue(
        object? sourceValue,
        object? targetValue,
        bool canUpdateInvariantData,
        HashSet<string> allowedCultures) =>
        ((RichTextValueEditor)GetValueEditor()).MergeAllowed(sourceValue, targetValue, canUpdateInvariantData, allowedCultures);
}
