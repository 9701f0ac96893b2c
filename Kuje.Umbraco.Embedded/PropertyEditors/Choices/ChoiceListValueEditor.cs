using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Choices;

/// <summary>Choices from a list, stored as a JSON array of the chosen texts.</summary>
internal sealed class ChoiceListValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _json;

    public ChoiceListValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        Validators.Add(new MultipleValueValidator(texts));
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        _json.ReadTexts(property.GetValue(culture, segment));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        IReadOnlyList<string> chosen = _json.ReadTexts(editorValue.Value);
        return chosen.Count == 0 ? null : _json.Serialize(chosen);
    }
}
