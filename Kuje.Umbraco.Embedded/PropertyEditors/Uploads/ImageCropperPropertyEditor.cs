using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Uploads;

[DataEditor(Constants.PropertyEditors.Aliases.ImageCropper, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class ImageCropperPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper, IJsonSerializer json)
    : PropertyEditor<ImageCropperValueEditor>(valueEditors, () => new ConfigurationEditorFor<ImageCropperConfiguration>(ioHelper)), IMediaUrlGenerator
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    public bool TryGetMediaPath(string? propertyEditorAlias, object? value, [NotNullWhen(true)] out string? mediaPath)
    {
        mediaPath = propertyEditorAlias == Alias ? Source(value) : null;
        return !string.IsNullOrWhiteSpace(mediaPath);
    }

    private string? Source(object? value) => (value as ImageCropperValue ?? ImageCropperValue.Read(value, json))?.Src;
}
