using Kuje.Umbraco.Embedded.MediaFiles;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Uploads;

internal sealed class UploadFieldValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _json;
    private readonly UploadedFiles _uploads;

    public UploadFieldValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        UploadedFiles uploads)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        _uploads = uploads;
        Validators.Add(new ConfiguredValueValidator<UploadFieldValue, FileUploadConfiguration>(
            value => UploadFieldValue.Read(value, json),
            (file, configuration) => uploads.Check(file.TemporaryFileId, configuration.FileExtensions),
            texts));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        UploadFieldValue.Read(property.GetValue(culture, segment), _json) is { Src: { } src } ? new { src } : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        UploadFieldValue? value = UploadFieldValue.Read(editorValue.Value, _json);
        if (value?.TemporaryFileId is { } temporaryFile)
            return _uploads.Store(temporaryFile, editorValue) ?? currentValue;

        // A client may keep the file or remove it, but not point to another one.
        return string.IsNullOrEmpty(value?.Src) ? null : UploadFieldValue.Read(currentValue, _json)?.Src;
    }
}
