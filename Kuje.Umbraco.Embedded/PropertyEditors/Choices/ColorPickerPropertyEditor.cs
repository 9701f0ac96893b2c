using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Choices;

/// <summary>One colour of a palette, stored as JSON with its value and its label.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ColorPicker, ValueEditorIsReusable = true)]
internal sealed class ColorPickerPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<ColorPickerPropertyEditor.ValueEditor>(
        valueEditors,
        () => new ConfigurationEditorFor<ColorPickerConfiguration>(ioHelper))
{
    internal sealed record Color(string? Value, string? Label);

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
            Validators.Add(new ConfiguredValueValidator<Color, ColorPickerConfiguration>(
                Read,
                (color, palette) => palette.Items.Exists(item => Same(item.Value, color.Value))
                    ? []
                    : [texts.Localize("validation", "invalidColor", [color.Value])],
                texts));
        }

        public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
            Read(property.GetValue(culture, segment));

        public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
            Read(editorValue.Value) is { } color ? _json.Serialize(color) : null;

        private Color? Read(object? value) => value is string text && !string.IsNullOrWhiteSpace(text) && !text.DetectIsJson()
            ? new Color(text, text)
            : _json.Read<Color>(value) is { Value.Length: > 0 } color ? color : null;

        private static bool Same(string? a, string? b) =>
            string.Equals(a?.TrimStart('#'), b?.TrimStart('#'), StringComparison.OrdinalIgnoreCase);
    }
}
