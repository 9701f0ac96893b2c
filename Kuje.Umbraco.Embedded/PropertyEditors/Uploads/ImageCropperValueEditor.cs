using Kuje.Umbraco.Embedded.MediaFiles;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Uploads;

internal sealed class ImageCropperValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _json;
    private readonly UploadedFiles _uploads;
    private readonly IDataTypeConfigurationCache _configurations;

    public ImageCropperValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStrings,
        IJsonSerializer json,
        IIOHelper ioHelper,
        UploadedFiles uploads,
        IDataTypeConfigurationCache configurations)
        : base(shortStrings, json, ioHelper, attribute)
    {
        _json = json;
        _uploads = uploads;
        _configurations = configurations;
        Validators.Add(new ConfiguredValueValidator<ImageCropperValue, ImageCropperConfiguration>(
            value => ImageCropperValue.Read(value, json),
            (image, _) => uploads.Check(image.TemporaryFileId, []),
            texts));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (ImageCropperValue.Read(property.GetValue(culture, segment), _json) is not { } image)
            return null;
        var configuration = _configurations.GetConfigurationAs<ImageCropperConfiguration>(property.PropertyType.DataTypeKey);
        image.Crops = ImageCropperValue.Configured(
            configuration?.Crops?.Select(crop => (crop.Alias, crop.Width, crop.Height)) ?? [],
            image.Crops);
        return image;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (ImageCropperValue.Read(editorValue.Value, _json) is not { } image)
            return null;

        string? current = ImageCropperValue.Read(currentValue, _json)?.Src;
        if (image.TemporaryFileId is { } temporaryFile)
            image.Src = _uploads.Store(temporaryFile, editorValue) ?? current;
        else if (!string.IsNullOrEmpty(image.Src))
            image.Src = current;

        return string.IsNullOrEmpty(image.Src) ? null : _json.Serialize(image.Pruned());
    }
}
