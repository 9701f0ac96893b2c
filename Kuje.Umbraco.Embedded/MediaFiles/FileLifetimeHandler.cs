using Kuje.Umbraco.Embedded.PropertyEditors.Uploads;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Files live as long as what refers to them: they go when it is deleted for good or has another file, and are copied with it.</summary>
/// <remarks>Notifications come after the commit, so nothing is lost when a change is rolled back.</remarks>
internal sealed class FileLifetimeHandler(
    MediaFileManager files,
    FileProperties fileProperties,
    IJsonSerializer json,
    IContentService documents)
    : INotificationHandler<MediaSavedNotification>,
        INotificationHandler<MediaDeletedNotification>,
        INotificationHandler<ContentDeletedNotification>,
        INotificationHandler<ContentCopiedNotification>
{
    public void Handle(MediaSavedNotification notification)
    {
        foreach (IMedia item in notification.SavedEntities)
        {
            string[] current = PathsOf(item).ToArray();
            string[] replaced = current
                .Select(path => Path.GetDirectoryName(path))
                .OfType<string>()
                .Where(folder => folder.Length > 0)
                .Distinct()
                .SelectMany(folder => files.FileSystem.GetFiles(folder))
                .Where(path => !current.Contains(path.Replace('\\', '/'), StringComparer.Ordinal))
                .ToArray();
            if (replaced.Length > 0)
                files.DeleteMediaFiles(replaced);
        }
    }

    public void Handle(MediaDeletedNotification notification) => Delete(notification.DeletedEntities);

    public void Handle(ContentDeletedNotification notification) => Delete(notification.DeletedEntities);

    public void Handle(ContentCopiedNotification notification)
    {
        bool isChanged = false;
        foreach (IProperty property in notification.Copy.Properties)
        {
            foreach (IPropertyValue value in property.Values.ToArray())
            {
                if (fileProperties.UrlIn(property, value.EditedValue) is not { } url
                    || files.CopyFile(notification.Copy, property.PropertyType, files.FileSystem.GetRelativePath(url)) is not { } path)
                    continue;
                property.SetValue(WithUrl(value.EditedValue, files.FileSystem.GetUrl(path)), value.Culture, value.Segment);
                isChanged = true;
            }
        }

        if (isChanged)
            documents.Save(notification.Copy);
    }

    private void Delete(IEnumerable<IContentBase> nodes)
    {
        string[] paths = nodes.SelectMany(PathsOf).Distinct().ToArray();
        if (paths.Length > 0)
            files.DeleteMediaFiles(paths);
    }

    private IEnumerable<string> PathsOf(IContentBase node) =>
        fileProperties.UrlsIn(node).Select(url => files.FileSystem.GetRelativePath(url).Replace('\\', '/'));

    private string WithUrl(object? value, string url)
    {
        ImageCropperValue? image = ImageCropperValue.Read(value, json);
        if (image is null || image.Src == value as string)
            return url;
        image.Src = url;
        return json.Serialize(image.Pruned());
    }
}
