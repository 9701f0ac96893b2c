using System.ComponentModel.DataAnnotations;
using Kuje.Umbraco.Editorial;
using Kuje.Umbraco.Schema.Definitions;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Schema.Editors;

/// <summary>Refuses a business id whose check digit is wrong; an empty value is left to the mandatory rule.</summary>
internal sealed class BusinessIdValidator : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext)
    {
        var text = value?.ToString();
        if (!string.IsNullOrEmpty(text) && !BusinessId.IsValid(text))
        {
            yield return new ValidationResult(LabelKey.InName(Pattern.BusinessId.MessageKey), ["value"]);
        }
    }
}
