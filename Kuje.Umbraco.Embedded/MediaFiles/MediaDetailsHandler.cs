using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Before media are saved: extension, bytes, width and height from the file.</summary>
internal sealed class MediaDetailsHandler(
    IOptionsMonitor<ContentSettings> settings,
    UploadAutoFillProperties details,
    FileProperties fileProperties,
    MediaFileManager files) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (IMedia item in notification.SavedEntities)
        {
            foreach (ImagingAutoFillUploadField fields in settings.CurrentValue.Imaging.AutoFillImageProperties)
            {
                if (item.Properties.TryGetValue(fields.Alias, out IProperty? property))
                    Fill(item, property, fields);
            }
        }
    }

    private void Fill(IMedia item, IProperty property, ImagingAutoFillUploadField fields)
    {
        foreach (IPropertyValue value in property.Values)
        {
            if (fileProperties.UrlIn(property, value.EditedValue) is { } url)
                details.Populate(item, fields, files.FileSystem.GetRelativePath(url), value.Culture, value.Segment);
            else
                details.Reset(item, fields, value.Culture, value.Segment);
        }
    }
}
