using System.Globalization;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Documents;

internal class DocumentRepository : DocumentRepositoryBase, IDocumentRepository
{
    private readonly DocumentSchedules _schedules;
    private readonly DocumentPermissions _permissions;
    private readonly PendingUrls? _pendingUrls;

    public DocumentRepository(ContentBackend backend, DocumentSchedules schedules, DocumentPermissions permissions, PendingUrls pendingUrls)
        : this(backend, schedules, permissions, Constants.ObjectTypes.Document, namesAreUnique: true)
    {
        _pendingUrls = pendingUrls;
    }

    protected DocumentRepository(
        ContentBackend backend, DocumentSchedules schedules, DocumentPermissions permissions, Guid objectType, bool namesAreUnique)
        : base(backend, objectType, Constants.System.RecycleBinContent, namesAreUnique)
    {
        _schedules = schedules;
        _permissions = permissions;
    }

    protected override bool IsBlueprint => false;

    /// <summary>Documents to be looked at, not to be changed or saved, as they are edited and as they are published, if they are.</summary>
    /// <remarks>Their properties are built when they are asked for, which makes it cheap to look at few of them in many documents.</remarks>
    public List<(IContent Edited, IContent? Published)> GetForReading(IEnumerable<int> ids)
    {
        string? defaultCulture = Backend.Languages.GetDefaultIsoCode();
        var empty = new Dictionary<int, PropertyCollection>();
        var documents = new List<(IContent, IContent?)>();
        foreach (EntityRow row in Backend.Store.Current("n.id IN (SELECT value FROM json_each(@0)) AND +n.object_type = @1", withValues: true, Storage.SqliteSession.Json(ids), ObjectType))
        {
            if (Backend.Types.Get(row.TypeId) is not { } known)
                continue;

            // An entity begins with a property for each type there is; these are replaced at once, so all begin with the same.
            if (!empty.TryGetValue(row.TypeId, out PropertyCollection? properties))
                empty[row.TypeId] = properties = new PropertyCollection(known.Properties.Select(type => new Property(type)));
            IContent edited = Read(row);
            documents.Add((edited, row is { Published: { } published, Edited: true } ? Read(row with { Version = published }) : row.Published is null ? null : edited));

            IContent Read(EntityRow version)
            {
                IContent content = Build(version, known.Type, properties, defaultCulture);
                content.Properties = new StoredProperties(known.Properties, version, defaultCulture);
                return content;
            }
        }

        return documents;
    }

    /// <remarks>Templates are ids here, which cost nothing to load.</remarks>
    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<IContent>? filter, Ordering? ordering, bool loadTemplates) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, propertyAliases, filter, ordering);

    public int CountPublished(string? contentTypeAlias = null) => string.IsNullOrWhiteSpace(contentTypeAlias)
        ? Session.Count(
            "SELECT COUNT(*) FROM content c JOIN node n ON n.id = c.id WHERE c.published_version_id IS NOT NULL AND n.object_type = @0 AND NOT n.trashed", ObjectType)
        : Session.Count(
            "SELECT COUNT(*) FROM content c JOIN node n ON n.id = c.id JOIN content_type t ON t.id = c.type_id WHERE t.alias = @1 AND c.published_version_id IS NOT NULL AND +n.object_type = @0 AND NOT n.trashed",
            ObjectType, contentTypeAlias);

    public bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Path.StartsWith("-1,-20,", StringComparison.Ordinal))
            return false;
        if (content.ParentId == Constants.System.Root)
            return content.Published;
        int[] ids = [.. content.Path.Split(',').Skip(1).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        return Session.Count(
            "SELECT COUNT(*) FROM content WHERE id IN (SELECT value FROM json_each(@0)) AND published_version_id IS NOT NULL",
            Storage.SqliteSession.Json(ids)) == ids.Length;
    }

    public ContentScheduleCollection GetContentSchedule(int contentId) => _schedules.Get(contentId);

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] documentIds) => _schedules.Get(documentIds);

    public void PersistContentSchedule(IContent content, ContentScheduleCollection schedule) => _schedules.Save(content.Id, schedule);

    public void ClearSchedule(DateTime date) => _schedules.Clear(date);

    public void ClearSchedule(DateTime date, ContentScheduleAction action) => _schedules.Clear(date, action);

    public bool HasContentForExpiration(DateTime date) => _schedules.Any(date, ContentScheduleAction.Expire);

    public bool HasContentForRelease(DateTime date) => _schedules.Any(date, ContentScheduleAction.Release);

    public IEnumerable<IContent> GetContentForExpiration(DateTime date) => Due(date, ContentScheduleAction.Expire);

    public IEnumerable<IContent> GetContentForRelease(DateTime date) => Due(date, ContentScheduleAction.Release);

#pragma warning disable CS0618 // The contract has them until permissions on documents are asked of user groups alone.
    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) => _permissions.Replace(permissionSet);

    public void AddOrUpdatePermissions(ContentPermissionSet permission) => _permissions.Replace(permission);
#pragma warning restore CS0618

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) =>
        _permissions.Assign(entity.Id, permission, groupIds);

    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => _permissions.Get(entityId);

    protected override void Refresh(IContent entity)
    {
        if (!entity.IsMoving())
            _pendingUrls?.Expect(entity.Id);
        base.Refresh(entity);
    }

    private List<IContent> Due(DateTime date, ContentScheduleAction action) => Load(
        "n.id IN (SELECT node_id FROM content_schedule WHERE action = @0 AND date <= @1) AND +n.object_type = @2 ORDER BY n.level, n.sort_order",
        action, date, ObjectType);
}
