using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Embedded.PropertyEditors.Uploads;

[DataEditor(Constants.PropertyEditors.Aliases.UploadField, ValueEditorIsReusable = true)]
internal sealed class UploadFieldPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper)
    : PropertyEditor<UploadFieldValueEditor>(valueEditors, () => new FileUploadConfigurationEditor(ioHelper)), IMediaUrlGenerator
{
    public bool TryGetMediaPath(string? propertyEditorAlias, object? value, [NotNullWhen(true)] out string? mediaPath)
    {
        mediaPath = propertyEditorAlias == Alias ? value?.ToString() : null;
        return !string.IsNullOrWhiteSpace(mediaPath);
    }
}
