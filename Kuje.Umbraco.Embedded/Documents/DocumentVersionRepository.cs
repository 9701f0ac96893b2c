using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Documents;

/// <summary>The versions of documents as a list shows them, and what may be cleaned up.</summary>
internal sealed class DocumentVersionRepository(AmbientScope ambient, ContentStore store) : IDocumentVersionRepository
{
    private const string From =
        " FROM content_version v JOIN content c ON c.id = v.node_id JOIN node n ON n.id = v.node_id";

    private const string Select =
        "SELECT v.id, v.node_id, c.type_id, v.user_id, v.date, v.id IS c.published_version_id, v.id = c.version_id, v.prevent_cleanup, "
        + "(SELECT u.name FROM user u WHERE u.id = v.user_id)" + From;

    /// <summary>What is neither edited nor published nor kept on purpose.</summary>
    private const string Eligible =
        "v.id <> c.version_id AND v.id IS NOT c.published_version_id AND NOT v.prevent_cleanup AND n.object_type = @0";

    private SqliteSession Session => ambient.Session;

    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup() =>
        Session.Query($"{Select} WHERE {Eligible}", Read, Constants.ObjectTypes.Document);

    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup(DateTime olderThan, int? maxCount) => Session.Query(
        $"{Select} WHERE {Eligible} AND v.date < @1 ORDER BY v.date LIMIT @2", Read, Constants.ObjectTypes.Document, olderThan, maxCount ?? -1);

    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies() => Session.Query(
        "SELECT id, prevent_cleanup, keep_all_days, keep_latest_days FROM content_type WHERE prevent_cleanup OR keep_all_days IS NOT NULL OR keep_latest_days IS NOT NULL",
        static row => new ContentVersionCleanupPolicySettings
        {
            ContentTypeId = row.Int(0),
            PreventCleanup = row.Bool(1),
            KeepAllVersionsNewerThanDays = row.IntOrNull(2),
            KeepLatestVersionPerDayForDays = row.IntOrNull(3),
        });

    /// <remarks>With a language: the versions that have that culture.</remarks>
    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(int contentId, long pageIndex, int pageSize, out long totalRecords, int? languageId = null)
    {
        const string Condition =
            " WHERE v.node_id = @0 AND CASE WHEN @1 IS NULL THEN v.cultures IS NULL "
            + "ELSE EXISTS (SELECT 1 FROM language l JOIN json_each(v.cultures) k ON k.key = l.iso_code COLLATE NOCASE WHERE l.id = @1) END";
        totalRecords = Session.Count("SELECT COUNT(*)" + From + Condition, contentId, languageId);
        return Session.Query($"{Select}{Condition} ORDER BY v.id DESC LIMIT @2 OFFSET @3", Read, contentId, languageId, pageSize, pageIndex * pageSize);
    }

    public void DeleteVersions(IEnumerable<int> versionIds) =>
        store.DeleteVersions("v.id IN (SELECT value FROM json_each(@0))", SqliteSession.Json(versionIds));

    public void SetPreventCleanup(int versionId, bool preventCleanup) =>
        Session.Execute("UPDATE content_version SET prevent_cleanup = @1 WHERE id = @0", versionId, preventCleanup);

    public ContentVersionMeta? Get(int versionId) => Session.First($"{Select} WHERE v.id = @0", Read, versionId);

    private static ContentVersionMeta Read(SqliteRow row) => new(
        row.Int(0), row.Int(1), row.Int(2), row.Int(3), row.Moment(4), row.Bool(5), row.Bool(6), row.Bool(7), row.TextOrNull(8) ?? string.Empty);
}
