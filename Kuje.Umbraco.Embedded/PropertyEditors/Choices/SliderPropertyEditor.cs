using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Choices;

/// <summary>A number or a range on a scale, stored as <c>25</c> or <c>10,60</c>.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.Slider, ValueEditorIsReusable = true)]
internal sealed class SliderPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<SliderPropertyEditor.ValueEditor>(valueEditors, () => new SliderConfigurationEditor(ioHelper))
{
    internal sealed record SliderRange(decimal From, decimal To);

    internal sealed class ValueEditor : DataValueEditor
    {
        private readonly IJsonSerializer _json;

        public ValueEditor(
            DataEditorAttribute attribute,
            ILocalizedTextService texts,
            IShortStringHelper shortStrings,
            IJsonSerializer json,
            IIOHelper ioHelper)
            : base(shortStrings, json, ioHelper, attribute)
        {
            _json = json;
            Validators.Add(new ConfiguredValueValidator<SliderRange, SliderConfiguration>(
                Read,
                (range, scale) => Check(range, scale, texts),
                texts));
        }

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment));

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            if (Read(editorValue.Value) is not { } range)
                return null;
            return range.From == range.To ? Text(range.From) : $"{Text(range.From)},{Text(range.To)}";
        }

        private SliderRange? Read(object? value)
        {
            if (value is not string text || text.DetectIsJson())
                return _json.Read<SliderRange>(value);
            decimal[] numbers = text.Split(',')
                .Select(part => decimal.TryParse(part, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : (decimal?)null)
                .OfType<decimal>()
                .ToArray();
            return numbers.Length == 0 ? null : new SliderRange(numbers[0], numbers[^1]);
        }

        private static IEnumerable<string> Check(SliderRange range, SliderConfiguration scale, ILocalizedTextService texts)
        {
            string[] shown = [$"{Text(range.From)},{Text(range.To)}"];
            if (!scale.EnableRange && range.From != range.To)
                yield return texts.Localize("validation", "unexpectedRange", shown);
            if (range.To < range.From)
                yield return texts.Localize("validation", "invalidRange", shown);
            if (scale.EnableRange && scale.MinimumRange > 0 && range.To - range.From < scale.MinimumRange)
                yield return texts.Localize("validation", "minimumRange", [shown[0], Text(scale.MinimumRange)]);

            foreach (decimal end in new[] { range.From, range.To }.Distinct())
            {
                if (end < scale.MinimumValue)
                    yield return texts.Localize("validation", "outOfRangeMinimum", [Text(end), Text(scale.MinimumValue)]);
                if (scale.MaximumValue > scale.MinimumValue && end > scale.MaximumValue)
                    yield return texts.Localize("validation", "outOfRangeMaximum", [Text(end), Text(scale.MaximumValue)]);
                if (scale.Step > 0 && !ValidationHelper.IsValueValidForStep(end, scale.MinimumValue, scale.Step))
                    yield return texts.Localize("validation", "invalidStep", [Text(end), Text(scale.Step), Text(scale.MinimumValue)]);
            }
        }

        private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
