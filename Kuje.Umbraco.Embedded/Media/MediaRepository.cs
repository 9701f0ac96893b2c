using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Media;

/// <summary>Media items: content with one version, which is always what readers see.</summary>
internal sealed class MediaRepository(ContentBackend backend, Lazy<MediaUrlGeneratorCollection> mediaUrls)
    : ContentRepository<IMedia>(backend, Constants.ObjectTypes.Media, Constants.System.RecycleBinMedia), IMediaRepository
{
    /// <param name="mediaPath">The file's path as stored, or that of one of its sizes (<c>image_500x300.jpg</c>), or of its thumbnail.</param>
    public IMedia? GetMediaByPath(string mediaPath)
    {
        string path = mediaPath;
        IMedia? found = Load("c.media_path = @0 AND +n.object_type = @1", path, ObjectType).FirstOrDefault();
        if (found is not null)
            return found;
        string name = Path.GetFileNameWithoutExtension(path);
        int size = name.LastIndexOf('_');
        if (size <= 0 || !IsSize(name[(size + 1)..]))
            return null;
        string original = path[..^(name.Length - size + Path.GetExtension(path).Length)] + Path.GetExtension(path);
        return Load("c.media_path = @0 AND +n.object_type = @1", original, ObjectType).FirstOrDefault();
    }

    protected override IMedia Build(EntityRow row, IContentTypeComposition type, PropertyCollection properties, string? defaultCulture)
    {
        var media = new global::Umbraco.Cms.Core.Models.Media(row.Version.Name, row.Node.ParentId, (IMediaType)type, properties);
        media.DisableChangeTracking();
        try
        {
            Fill(media, row);
        }
        finally
        {
            media.EnableChangeTracking();
        }

        return media;
    }

    protected override void Add(IMedia entity)
    {
        entity.AddingEntity();
        Prepare(entity);
        AddNode(entity);
        entity.VersionId = Backend.Store.InsertVersion(
            entity.Id, entity.Name!, entity.UpdateDate, entity.WriterId, templateId: null, cultures: null, PropertyData.Of(entity, null).Draft());
        Backend.Store.InsertContent(entity.Id, entity.ContentTypeId, entity.VersionId, publishedVersionId: null, edited: false, MediaPath(entity));
        Finish(entity, isNew: true);
    }

    protected override void Update(IMedia entity)
    {
        if (!HasChanges(entity))
            return;
        EnsureCurrent(entity);
        entity.UpdatingEntity();
        if (entity.IsMoving())
        {
            UpdateNode(entity, isMoving: true);
            Refresh(entity);
            entity.ResetDirtyProperties();
            return;
        }

        Prepare(entity);
        UpdateNode(entity, isMoving: false);
        Backend.Store.UpdateVersion(
            entity.VersionId, entity.Name!, entity.UpdateDate, entity.WriterId, templateId: null, cultures: null, PropertyData.Of(entity, null).Draft());
        Backend.Store.UpdateContent(entity.Id, entity.ContentTypeId, entity.VersionId, publishedVersionId: null, edited: false, MediaPath(entity));
        Finish(entity, isNew: false);
    }

    private static bool IsSize(string text)
    {
        string[] sides = text.Split('x');
        return text == "thumb" || (sides.Length == 2 && sides.All(side => side.Length > 0 && side.All(char.IsAsciiDigit)));
    }

    private void Prepare(IMedia entity)
    {
        if (string.IsNullOrWhiteSpace(entity.Name))
            throw new InvalidOperationException("Cannot save media with an empty name.");
        entity.Name = Backend.Names.MakeUnique(ObjectType, entity.ParentId, entity.Id, entity.Name);
        entity.SanitizeEntityPropertiesForXmlStorage();
    }

    /// <summary>The path of the file that the item's upload property holds.</summary>
    private string? MediaPath(IMedia entity)
    {
        foreach (IProperty property in entity.Properties)
        {
            foreach (IMediaUrlGenerator generator in mediaUrls.Value)
            {
                if (generator.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, property.GetValue(), out string? path) && !string.IsNullOrEmpty(path))
                    return path;
            }
        }

        return null;
    }

    private void Refresh(IMedia entity)
    {
#pragma warning disable CS0618 // Obsolete for everybody but repositories, which owe it to the published cache.
        Backend.Events.Publish(new MediaRefreshNotification(entity, new EventMessages()));
#pragma warning restore CS0618
    }

    private void Finish(IMedia entity, bool isNew)
    {
        Backend.References.SaveTags(entity);
        Backend.References.SaveRelations(entity, isNew);
        Refresh(entity);
        entity.ResetDirtyProperties();
    }
}
