using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.Versioning;

internal abstract partial class ContentRepository<TEntity>
{
    private const string NewestFirst = " ORDER BY v.id = c.version_id DESC, v.date DESC, v.id DESC";

    public TEntity? GetVersion(int versionId) =>
        BuildAll(Backend.Store.Versions("v.id = @0 AND +n.object_type = @1", withValues: true, versionId, ObjectType), aliases: null).FirstOrDefault();

    public IEnumerable<TEntity> GetAllVersions(int nodeId) =>
        BuildAll(Backend.Store.Versions("v.node_id = @0 AND +n.object_type = @1" + NewestFirst, withValues: true, nodeId, ObjectType), aliases: null);

    /// <remarks>Without values of properties.</remarks>
    public IEnumerable<TEntity> GetAllVersionsSlim(int nodeId, int skip, int take) =>
        BuildAll(
            Backend.Store.Versions(
                "v.node_id = @0 AND +n.object_type = @1" + NewestFirst + " LIMIT @2 OFFSET @3", withValues: false, nodeId, ObjectType, take, skip),
            aliases: []);

    public IEnumerable<int> GetVersionIds(int id, int topRows) => Session.Query(
        "SELECT v.id FROM content_version v JOIN content c ON c.id = v.node_id WHERE v.node_id = @0" + NewestFirst + " LIMIT @1",
        static row => row.Int(0), id, topRows);

    /// <exception cref="InvalidOperationException">The version is the one that is edited, or the published one.</exception>
    public void DeleteVersion(int versionId)
    {
        if (Session.Any("SELECT 1 FROM content_version v JOIN content c ON c.id = v.node_id WHERE v.id = @0 AND v.id IN (c.version_id, c.published_version_id)", versionId))
            throw new InvalidOperationException("The current version and the published one cannot be deleted.");
        Session.Execute("DELETE FROM content_version WHERE id = @0", versionId);
    }

    public void DeleteVersions(int nodeId, DateTime versionDate) =>
        Backend.Store.DeleteVersions("v.node_id = @0 AND v.date < @1", nodeId, versionDate);
}
