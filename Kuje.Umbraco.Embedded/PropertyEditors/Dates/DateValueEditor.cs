using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Dates;

/// <summary>Values of the newer date editors: one form in the store, a text of each editor's own format for clients.</summary>
internal sealed class DateValueEditor : DataValueEditor, IDataValueSortable
{
    private readonly IJsonSerializer _json;
    private readonly string _alias;

    public DateValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        _alias = attribute.Alias;
        Validators.Add(new ConfiguredValueValidator<EditedDate, DateTimeConfiguration>(
            json.Read<EditedDate>,
            (edited, configuration) => Check(edited, configuration, texts),
            texts));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        StoredDate.Read(property.GetValue(culture, segment), _json) is { } stored
            ? new EditedDate { Date = stored.Date.ToString(Format, CultureInfo.InvariantCulture), TimeZone = stored.TimeZone }
            : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        EditedDate? edited = editorValue.Value switch
        {
            string text when !text.DetectIsJson() => new EditedDate { Date = text },
            DateTimeOffset date => new EditedDate { Date = date.ToString("O", CultureInfo.InvariantCulture) },
            var value => _json.Read<EditedDate>(value),
        };
        if (edited is null || !StoredDate.TryParse(edited.Date, out DateTimeOffset moment))
            return null;
        if (_alias == Constants.PropertyEditors.Aliases.TimeOnly)
            moment = new DateTimeOffset(DateOnly.MinValue, TimeOnly.FromTimeSpan(moment.TimeOfDay), moment.Offset);
        return _json.Serialize(new StoredDate { Date = moment, TimeZone = edited.TimeZone });
    }

    public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
        StoredDate.Read(value, _json)?.Date.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private string Format => _alias switch
    {
        Constants.PropertyEditors.Aliases.DateOnly => "yyyy-MM-dd",
        Constants.PropertyEditors.Aliases.TimeOnly => "HH:mm:ss",
        Constants.PropertyEditors.Aliases.DateTimeUnspecified => "yyyy-MM-ddTHH:mm:ss",
        _ => "yyyy-MM-ddTHH:mm:sszzz",
    };

    private static IEnumerable<string> Check(EditedDate edited, DateTimeConfiguration configuration, ILocalizedTextService texts)
    {
        if (!StoredDate.TryParse(edited.Date, out _))
            yield return texts.Localize("validation", "invalidDate");
        if (configuration.TimeZones is { Mode: DateTimeConfiguration.TimeZoneMode.Custom } zones
            && !zones.TimeZones.Contains(edited.TimeZone ?? string.Empty, StringComparer.OrdinalIgnoreCase))
            yield return texts.Localize("validation", "notOneOfOptions", [edited.TimeZone]);
    }

    internal sealed class EditedDate
    {
        public string? Date { get; set; }

        public string? TimeZone { get; set; }
    }
}
