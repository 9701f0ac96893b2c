using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Choices;

/// <summary>A list of choices in which none is empty or given twice.</summary>
internal sealed class ValueListConfigurationEditor<TConfiguration> : ConfigurationEditor<TConfiguration>
    where TConfiguration : ValueListConfiguration, new()
{
    public ValueListConfigurationEditor(IIOHelper ioHelper, IJsonSerializer json)
        : base(ioHelper) => Field(nameof(ValueListConfiguration.Items)).Validators.Add(new DistinctChoices(json));

    private sealed class DistinctChoices(IJsonSerializer json) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value,
            string? valueType,
            object? dataTypeConfiguration,
            PropertyValidationContext validationContext)
        {
            if (ValueJson.IsEmpty(value))
                yield break;
            IReadOnlyList<string> choices = json.ReadTexts(value);
            foreach (string choice in choices.GroupBy(choice => choice).Where(same => same.Count() > 1).Select(same => same.Key))
                yield return new ValidationResult($"The value \"{choice}\" must be unique", ["items"]);
        }
    }
}
