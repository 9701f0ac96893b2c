using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Documents;

/// <summary>Documents and blueprints: content with a version that is edited and, when published, one that readers see.</summary>
/// <remarks>
/// Saving changes the current version in place. Publishing makes it the published version and starts a new current one;
/// what was published before stays as history.
/// </remarks>
internal abstract class DocumentRepositoryBase(ContentBackend backend, Guid objectType, int recycleBinId, bool namesAreUnique)
    : ContentRepository<IContent>(backend, objectType, recycleBinId)
{
    protected override string? Column(string member) => member switch
    {
        "Published" => "(c.published_version_id IS NOT NULL)",
        "Edited" => "c.edited",
        "PublishedVersionId" => "COALESCE(c.published_version_id, 0)",
        _ => base.Column(member),
    };

    protected override IContent Build(EntityRow row, IContentTypeComposition type, PropertyCollection properties, string? defaultCulture)
    {
        var content = new Content(row.Version.Name, row.Node.ParentId, (IContentType)type, properties);
        content.DisableChangeTracking();
        try
        {
            Fill(content, row);
            content.TemplateId = row.Version.TemplateId;
            content.Blueprint = IsBlueprint;
            content.Edited = row.Edited;
            if (row.Published is { } published)
            {
                content.PublishedVersionId = published.Id;
                content.Published = true;
                content.PublishDate = published.Date;
                content.PublishName = published.Name;
                content.PublisherId = published.WriterId;
                content.PublishTemplateId = published.TemplateId;
            }

            if (type.VariesByCulture())
                FillCultures(content, row, defaultCulture);
        }
        finally
        {
            content.EnableChangeTracking();
        }

        return content;
    }

    protected override void Add(IContent entity)
    {
        entity.AddingEntity();
        bool publishing = entity.PublishedState == PublishedState.Publishing;
        entity.TemplateId ??= entity.ContentType.DefaultTemplate?.Id;
        entity.Blueprint = IsBlueprint;
        PrepareNames(entity, publishing);
        entity.SanitizeEntityPropertiesForXmlStorage();
        AddNode(entity);

        PropertyData data = PropertyData.Of(entity, Backend.Languages.GetDefaultIsoCode());
        ApplyEdited(entity, data, publishing, wasEdited: false);
        string? cultures = VersionJson.WriteCultures(CultureNames(entity.CultureInfos));
        string draft = data.Draft();
        if (publishing)
        {
            string? publishedCultures = VersionJson.WriteCultures(CultureNames(entity.PublishCultureInfos));
            entity.PublishedVersionId = InsertVersion(entity, publishedCultures, data.Published());
        }

        entity.VersionId = InsertVersion(entity, cultures, draft);
        Backend.Store.InsertContent(entity.Id, entity.ContentTypeId, entity.VersionId, publishing ? entity.PublishedVersionId : null, entity.Edited);
        SaveCultures(entity, publishing);
        Finish(entity, isNew: true);
    }

    protected override void Update(IContent entity)
    {
        // Nothing to save: not even the date changes.
        if (entity.PublishedState is PublishedState.Published or PublishedState.Unpublished && !HasChanges(entity))
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

        bool publishing = entity.PublishedState == PublishedState.Publishing;
        bool unpublishing = entity.PublishedState == PublishedState.Unpublishing;
        bool wasEdited = entity.Edited;
        PrepareNames(entity, publishing);
        entity.SanitizeEntityPropertiesForXmlStorage();
        UpdateNode(entity, isMoving: false);

        PropertyData data = PropertyData.Of(entity, Backend.Languages.GetDefaultIsoCode());
        ApplyEdited(entity, data, publishing, wasEdited);
        string? cultures = VersionJson.WriteCultures(CultureNames(entity.CultureInfos));
        if (publishing)
        {
            string? publishedCultures = VersionJson.WriteCultures(CultureNames(entity.PublishCultureInfos));
            UpdateVersion(entity, publishedCultures, data.Published());
            entity.PublishedVersionId = entity.VersionId;
            entity.VersionId = InsertVersion(entity, cultures, data.Draft());
        }
        else
        {
            UpdateVersion(entity, cultures, data.Draft());
        }

        bool published = publishing || (entity.Published && !unpublishing);
        Backend.Store.UpdateContent(entity.Id, entity.ContentTypeId, entity.VersionId, published ? entity.PublishedVersionId : null, entity.Edited);
        SaveCultures(entity, published);
        Finish(entity, isNew: false);
    }

    protected abstract bool IsBlueprint { get; }

    /// <summary>Called inside the transaction when the rows are written and the state still says what is being done.</summary>
    protected virtual void Refresh(IContent entity)
    {
#pragma warning disable CS0618 // Obsolete for everybody but repositories, which owe it to the published cache.
        Backend.Events.Publish(new ContentRefreshNotification(entity, new EventMessages()));
#pragma warning restore CS0618
    }

    private static IReadOnlyCollection<CultureName> CultureNames(ContentCultureInfosCollection? cultures) =>
        cultures is null ? [] : [.. cultures.Values.Select(c => new CultureName(c.Culture, c.Name ?? string.Empty, c.Date))];

    private void FillCultures(Content content, EntityRow row, string? defaultCulture)
    {
        // A version may name cultures whose language has been removed since.
        foreach (CultureName culture in row.Version.CulturesOf(variesByCulture: true, () => defaultCulture).Where(c => IsLanguage(c.Culture)))
            content.SetCultureInfo(culture.Culture, culture.Name, culture.Date);
        foreach (CultureName culture in row.Published?.CulturesOf(variesByCulture: true, () => defaultCulture).Where(c => IsLanguage(c.Culture)) ?? [])
            content.SetPublishInfo(culture.Culture, culture.Name, culture.Date);
        content.SetCultureEdited(row.EditedCultures);
    }

    private bool IsLanguage(string culture) => Backend.Languages.GetIdByIsoCode(culture, throwOnNotFound: false) is not null;

    /// <summary>Every document has a name for all cultures, and names are unique among siblings.</summary>
    private void PrepareNames(IContent entity, bool publishing)
    {
        bool varies = entity.ContentType.VariesByCulture();
        if (varies && entity.CultureInfos is { Count: > 0 } cultures)
        {
            string? defaultCulture = Backend.Languages.GetDefaultIsoCode();
            entity.Name = defaultCulture is not null && cultures.TryGetValue(defaultCulture, out ContentCultureInfos? inDefault)
                ? inDefault.Name
                : cultures[0].Name;
        }

        if (string.IsNullOrWhiteSpace(entity.Name) || (varies && entity.CultureInfos is not { Count: > 0 }))
            throw new InvalidOperationException("Cannot save content with an empty name.");
        if (!namesAreUnique)
            return;
        entity.Name = Backend.Names.MakeUnique(ObjectType, entity.ParentId, entity.Id, entity.Name);
        if (!varies)
            return;
        Dictionary<string, string> names = entity.CultureInfos!.Values.ToDictionary(c => c.Culture, c => c.Name!);
        foreach ((string culture, string name) in Backend.Names.MakeUnique(ObjectType, entity.ParentId, entity.Id, names))
        {
            entity.SetCultureName(name, culture);
            if (publishing && entity.IsCulturePublished(culture))
                entity.SetPublishInfo(culture, name, DateTime.UtcNow);
        }
    }

    /// <summary>Finds what differs from what is published, and aligns the dates of the cultures that changed.</summary>
    private static void ApplyEdited(IContent entity, PropertyData data, bool publishing, bool wasEdited)
    {
        bool edited = data.IsEdited || (!publishing && (wasEdited || entity.PublishName != entity.Name));
        if (entity.ContentType.VariesByCulture())
        {
            foreach (ContentCultureInfos culture in entity.CultureInfos!.Values.Where(c => c.Name != entity.GetPublishName(c.Culture)))
            {
                edited = true;
                data.EditedCultures.Add(culture.Culture);
            }

            entity.SetCultureEdited(data.EditedCultures);
            entity.AdjustDates(entity.UpdateDate, publishing);
        }

        bool published = publishing || (entity.Published && entity.PublishedState != PublishedState.Unpublishing);
        entity.Edited = !published || edited;
    }

    private int InsertVersion(IContent entity, string? cultures, string data) => Backend.Store.InsertVersion(
        entity.Id, entity.Name!, entity.UpdateDate, entity.WriterId, entity.TemplateId, cultures, data);

    private void UpdateVersion(IContent entity, string? cultures, string data) => Backend.Store.UpdateVersion(
        entity.VersionId, entity.Name!, entity.UpdateDate, entity.WriterId, entity.TemplateId, cultures, data);

    private void SaveCultures(IContent entity, bool published)
    {
        if (!entity.ContentType.VariesByCulture())
            return;
        IEnumerable<string> cultures = entity.AvailableCultures.Union(entity.PublishedCultures, StringComparer.OrdinalIgnoreCase);
        Backend.Store.ReplaceCultures(
            entity.Id,
            [
                .. cultures.Select(culture => new CultureState(
                    culture, entity.GetCultureName(culture), entity.IsCultureEdited(culture), published && entity.IsCulturePublished(culture))),
            ]);
    }

    private void Finish(IContent entity, bool isNew)
    {
        Refresh(entity);
        if (entity.PublishedState == PublishedState.Publishing)
        {
            entity.Published = true;
            entity.PublishTemplateId = entity.TemplateId;
            entity.PublisherId = entity.WriterId;
            entity.PublishName = entity.Name;
            entity.PublishDate = entity.UpdateDate;
            Backend.References.SaveTags(entity);
        }
        else if (entity.PublishedState == PublishedState.Unpublishing)
        {
            entity.Published = false;
            entity.PublishTemplateId = null;
            entity.PublisherId = null;
            entity.PublishName = null;
            entity.PublishDate = null;
            Backend.References.ClearTags(entity);
        }

        Backend.References.SaveRelations(entity, isNew);
        entity.ResetDirtyProperties();
    }
}
