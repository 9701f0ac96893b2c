using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Relations;

/// <summary>Remembers where something in the recycle bin came from, until it is taken out again.</summary>
internal sealed class OriginalParentHandler(IRelationService relations) :
    INotificationHandler<ContentMovedToRecycleBinNotification>,
    INotificationHandler<ContentMovedNotification>,
    INotificationHandler<MediaMovedToRecycleBinNotification>,
    INotificationHandler<MediaMovedNotification>
{
    private const string DocumentType = Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;
    private const string MediaType = Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias;

    public void Handle(ContentMovedToRecycleBinNotification notification)
    {
        foreach (MoveToRecycleBinEventInfo<IContent> move in notification.MoveInfoCollection)
            Remember(move.Entity, move.OriginalPath, DocumentType);
    }

    public void Handle(MediaMovedToRecycleBinNotification notification)
    {
        foreach (MoveToRecycleBinEventInfo<IMedia> move in notification.MoveInfoCollection)
            Remember(move.Entity, move.OriginalPath, MediaType);
    }

    public void Handle(ContentMovedNotification notification)
    {
        foreach (MoveEventInfo<IContent> move in notification.MoveInfoCollection)
            Forget(move.Entity, move.OriginalPath, Constants.System.RecycleBinContentString, DocumentType);
    }

    public void Handle(MediaMovedNotification notification)
    {
        foreach (MoveEventInfo<IMedia> move in notification.MoveInfoCollection)
            Forget(move.Entity, move.OriginalPath, Constants.System.RecycleBinMediaString, MediaType);
    }

    private void Remember(ITreeEntity entity, string originalPath, string relationType)
    {
        string[] path = originalPath.Split(',');
        if (path.Length < 2 || !int.TryParse(path[^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int parent))
            return;
        if (relations.GetRelationTypeByAlias(relationType) is { } type && relations.GetByParentAndChildId(parent, entity.Id, type) is null)
            relations.Save(new Relation(parent, entity.Id, type));
    }

    private void Forget(ITreeEntity entity, string originalPath, string bin, string relationType)
    {
        if (!originalPath.Split(',').Contains(bin))
            return;
        foreach (IRelation relation in relations.GetByChildId(entity.Id, relationType))
            relations.Delete(relation);
    }
}
