using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>Reads documents and media as they are stored, without building entities; one statement a call.</summary>
/// <remarks>
/// Trashed content has no published version that readers may see. A version may be older than the variation that its type has now:
/// see <see cref="VersionRow.ValuesOf"/>.
/// </remarks>
internal static class ContentReader
{
    private const string Select = $"SELECT {NodeStore.Columns}, c.type_id, ";

    private static readonly string FromPublished =
        Select + VersionRow.Columns("v") + " FROM node n JOIN content c ON c.id = n.id JOIN content_version v ON v.id = c.published_version_id WHERE NOT n.trashed AND ";

    private static readonly string FromCurrent =
        Select + VersionRow.Columns("v") + " FROM node n JOIN content c ON c.id = n.id JOIN content_version v ON v.id = c.version_id WHERE ";

    private static readonly string PublishedByKey = FromPublished + "n.key = @0";

    private static readonly string PublishedById = FromPublished + "n.id = @0";

    private static readonly string CurrentByKey = FromCurrent + "n.key = @0";

    private static readonly string CurrentById = FromCurrent + "n.id = @0";

    /// <param name="session">Whose state is read.</param>
    /// <param name="key">The key of the document or media item.</param>
    /// <param name="draft">True for the version that is edited (media have no other), false for the published one.</param>
    public static ContentRow? Get(SqliteSession session, Guid key, bool draft) => session.First(draft ? CurrentByKey : PublishedByKey, Read, key);

    /// <inheritdoc cref="Get(SqliteSession, Guid, bool)"/>
    public static ContentRow? Get(SqliteSession session, int id, bool draft) => session.First(draft ? CurrentById : PublishedById, Read, id);

    /// <summary>Those of the keys that exist (or are published), in no particular order.</summary>
    public static List<ContentRow> GetMany(SqliteSession session, IEnumerable<Guid> keys, bool draft) =>
        session.Query(From(draft) + "n.key IN (SELECT value FROM json_each(@0))", Read, SqliteSession.Json(keys));

    /// <summary>All of the content type, ordered by path.</summary>
    public static List<ContentRow> GetOfType(SqliteSession session, int typeId, bool draft) =>
        session.Query(From(draft) + "c.type_id = @0 ORDER BY n.path", Read, typeId);

    private static string From(bool draft) => draft ? FromCurrent : FromPublished;

    private static ContentRow Read(SqliteRow row) =>
        new(NodeStore.Read(row), row.Int(NodeStore.ColumnCount), VersionRow.Read(row, NodeStore.ColumnCount + 1));
}
