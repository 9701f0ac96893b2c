using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Blocks;

/// <summary>Validates the properties inside of blocks; each error says where it is by a JSON path from the block value.</summary>
internal sealed class BlockValidation(BlockContents contents, IPropertyValidationService validation)
{
    /// <param name="value">Prepared blocks.</param>
    /// <param name="path">The path of the blocks within the property's value, with a dot behind; or empty.</param>
    /// <param name="context">Cultures to validate.</param>
    public IEnumerable<ValidationResult> Validate(BlockValue value, string path, PropertyValidationContext context) =>
        Validate(value, value.ContentData, $"{path}contentData", context)
            .Concat(Validate(value, value.SettingsData, $"{path}settingsData", context));

    private IEnumerable<ValidationResult> Validate(BlockValue value, List<BlockItemData> items, string path, PropertyValidationContext context)
    {
        for (int i = 0; i < items.Count; i++)
        {
            BlockItemData item = items[i];
            if (contents.ElementType(item.ContentTypeKey) is not { } type)
                continue;
            foreach (IPropertyType property in type.CompositionPropertyTypes)
            {
                foreach (string? culture in Cultures(value, item, property, context))
                {
                    if (Validate(item, property, culture, $"{path}[{i}]", context) is { } errors)
                        yield return errors;
                }
            }
        }
    }

    private NestedJsonPathValidationResults? Validate(
        BlockItemData item,
        IPropertyType property,
        string? culture,
        string path,
        PropertyValidationContext context)
    {
        int index = item.Values.ToList().FindIndex(value =>
            value.Alias.InvariantEquals(property.Alias) && value.Culture.InvariantEquals(culture) && value.Segment is null);
        string place = index >= 0 ? $"{index}" : JsonPathExpression.MissingPropertyValue(property.Alias, culture, null);
        var inner = new PropertyValidationContext
        {
            Culture = culture,
            Segment = null,
            CulturesBeingValidated = context.CulturesBeingValidated,
            SegmentsBeingValidated = context.SegmentsBeingValidated,
        };
        ValidationResult[] errors = validation
            .ValidatePropertyValue(property, index >= 0 ? item.Values[index].Value : null, inner)
            .ToArray();
        if (errors.Length == 0)
            return null;

        var nested = new NestedJsonPathValidationResults($"{path}.values[{place}].value");
        foreach (ValidationResult error in errors)
            nested.ValidationResults.Add(error);
        return nested;
    }

    /// <summary>Where the block varies by culture of itself, the cultures in which it is shown; else the one the value is for.</summary>
    private static IEnumerable<string?> Cultures(BlockValue value, BlockItemData item, IPropertyType property, PropertyValidationContext context)
    {
        bool variesHere = property.VariesByCulture() && context.Culture is null && item.Values.Any(inner => inner.Culture is not null);
        if (!variesHere)
            return [null];
        bool isContent = value.ContentData.Contains(item);
        return context.CulturesBeingValidated.Where(culture => !isContent || value.Expose.Any(expose =>
            expose.ContentKey == item.Key && (expose.Culture is null || expose.Culture.InvariantEquals(culture))));
    }
}
