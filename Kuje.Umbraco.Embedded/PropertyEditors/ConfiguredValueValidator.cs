using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors;

/// <summary>Checks a value, read from its editor's or its stored form, against the data type's configuration.</summary>
/// <remarks>A value that cannot be read at all is an error of its own: it must not pass as an empty one.</remarks>
internal sealed class ConfiguredValueValidator<TValue, TConfiguration>(
    Func<object?, TValue?> read,
    Func<TValue, TConfiguration, IEnumerable<string>> rules,
    ILocalizedTextService texts) : IValueValidator
    where TValue : class
    where TConfiguration : class, new()
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext)
    {
        TValue? typed = read(value);
        if (typed is null)
            return ValueJson.IsEmpty(value) ? [] : [Error(texts.Localize("validation", "invalidPattern"))];
        return rules(typed, dataTypeConfiguration as TConfiguration ?? new TConfiguration()).Select(Error).ToArray();
    }

    private static ValidationResult Error(string message) => new(message, ["value"]);
}
