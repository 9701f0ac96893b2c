using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Text;

/// <summary>Several lines of text, stored as one text with line feeds between.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultipleTextstring, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultipleTextStringPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<MultipleTextStringPropertyEditor.ValueEditor>(
        valueEditors,
        () => new ConfigurationEditorFor<MultipleTextStringConfiguration>(ioHelper))
{
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
            Validators.Add(new ConfiguredValueValidator<IReadOnlyList<string>, MultipleTextStringConfiguration>(
                value => ValueJson.IsEmpty(value) ? null : Lines(value),
                (lines, limits) => CheckCount(lines.Count, limits, texts),
                texts));
        }

        public override IValueFormatValidator FormatValidator => new EachLineFormatValidator(this);

        public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Lines(property.GetValue(culture, segment));

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
        {
            IReadOnlyList<string> lines = Lines(editorValue.Value);
            return lines.Count == 0 ? null : string.Join('\n', lines);
        }

        private IReadOnlyList<string> Lines(object? value) => value is string text && !text.DetectIsJson()
            ? text.Split(["\r\n", "\n", "\r"], StringSplitOptions.RemoveEmptyEntries)
            : _json.ReadTexts(value);

        private static IEnumerable<string> CheckCount(int count, MultipleTextStringConfiguration limits, ILocalizedTextService texts)
        {
            if (limits.Min > 0 && count < limits.Min)
            {
                string key = count == 1 ? "outOfRangeSingleItemMinimum" : "outOfRangeMultipleItemsMinimum";
                yield return texts.Localize("validation", key, [Text(count), Text(limits.Min)]);
            }

            if (limits.Max > 0 && count > limits.Max)
                yield return texts.Localize("validation", "outOfRangeMultipleItemsMaximum", [Text(count), Text(limits.Max)]);
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        /// <summary>A pattern of the property is meant for every line.</summary>
        private sealed class EachLineFormatValidator(ValueEditor editor) : IValueFormatValidator
        {
            private readonly RegexValidator _pattern = new();

            public IEnumerable<ValidationResult> ValidateFormat(object? value, string? valueType, string format) =>
                editor.Lines(value).SelectMany(line => _pattern.ValidateFormat(line, valueType, format)).Take(1);
        }
    }
}
