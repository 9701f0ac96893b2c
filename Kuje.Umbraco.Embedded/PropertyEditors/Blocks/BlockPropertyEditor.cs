using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>A block editor. Blocks of a property that does not vary may vary by themselves, so cultures are merged on saving and publishing.</summary>
internal abstract class BlockPropertyEditor<TValueEditor, TValue, TLayout>(
    IDataValueEditorFactory valueEditors,
    Func<IConfigurationEditor> configurationEditor) : PropertyEditor<TValueEditor>(valueEditors, configurationEditor)
    where TValueEditor : BlockValueEditor<TValue, TLayout>
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    public override bool SupportsConfigurableElements => true;

    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    public override bool CanMergePartialPropertyValues(IPropertyType propertyType) => !propertyType.VariesByCulture();

    public override object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture) =>
        ((TValueEditor)GetValueEditor()).MergeCulture(sourceValue, targetValue, culture);

    public override object? MergeVariantInvariantPropertyValue(
        object? sourceValue,
        object? targetValue,
        bool canUpdateInvariantData,
        HashSet<string> allowedCultures) =>
        ((TValueEditor)GetValueEditor()).MergeAllowed(sourceValue, targetValue, canUpdateInvariantData, allowedCultures);
}
