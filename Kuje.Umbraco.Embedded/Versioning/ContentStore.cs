using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>The statements on content and its versions.</summary>
internal sealed class ContentStore(AmbientScope ambient)
{
    /// <summary>The tables of a condition on current versions: node <c>n</c>, content <c>c</c>, version <c>v</c>.</summary>
    public const string Tables = "node n JOIN content c ON c.id = n.id JOIN content_version v ON v.id = c.version_id";

    private const string AnyVersion = "content_version v JOIN node n ON n.id = v.node_id JOIN content c ON c.id = n.id";

    private SqliteSession Session => ambient.Session;

    /// <summary>Reads current versions; the condition and what follows it may name <c>n</c>, <c>c</c> and <c>v</c>.</summary>
    public List<EntityRow> Current(string condition, bool withValues, params ReadOnlySpan<object?> args) =>
        Session.Query(Select(Tables, withValues) + condition, Read, args);

    /// <summary>Reads versions, current or not.</summary>
    public List<EntityRow> Versions(string condition, bool withValues, params ReadOnlySpan<object?> args) =>
        Session.Query(Select(AnyVersion, withValues) + condition, Read, args);

    public int InsertVersion(int nodeId, string name, DateTime date, int userId, int? templateId, string? cultures, string data) => Session.Insert(
        "INSERT INTO content_version (node_id, name, date, user_id, template_id, cultures, data) VALUES (@0, @1, @2, @3, @4, @5, @6)",
        nodeId, name, date, userId, templateId, cultures, data);

    public void UpdateVersion(int id, string name, DateTime date, int userId, int? templateId, string? cultures, string data) => Session.Execute(
        "UPDATE content_version SET name = @1, date = @2, user_id = @3, template_id = @4, cultures = @5, data = @6 WHERE id = @0",
        id, name, date, userId, templateId, cultures, data);

    public void InsertContent(int id, int typeId, int versionId, int? publishedVersionId, bool edited, string? mediaPath = null) => Session.Execute(
        "INSERT INTO content (id, type_id, version_id, published_version_id, edited, media_path) VALUES (@0, @1, @2, @3, @4, @5)",
        id, typeId, versionId, publishedVersionId, edited, mediaPath);

    public void UpdateContent(int id, int typeId, int versionId, int? publishedVersionId, bool edited, string? mediaPath = null) => Session.Execute(
        "UPDATE content SET type_id = @1, version_id = @2, published_version_id = @3, edited = @4, media_path = @5 WHERE id = @0",
        id, typeId, versionId, publishedVersionId, edited, mediaPath);

    public bool IsCurrent(int id, int versionId) =>
        Session.Any("SELECT 1 FROM content WHERE id = @0 AND version_id = @1", id, versionId);

    /// <summary>Puts the cultures of a document in the place of those it had.</summary>
    public void ReplaceCultures(int id, IReadOnlyCollection<CultureState> cultures)
    {
        Session.Execute("DELETE FROM content_culture WHERE node_id = @0", id);
        foreach (CultureState culture in cultures)
        {
            Session.Execute(
                "INSERT INTO content_culture (node_id, culture, name, edited, published) VALUES (@0, @1, @2, @3, @4)",
                id, culture.Culture, culture.Name, culture.IsEdited, culture.IsPublished);
        }
    }

    /// <summary>Deletes versions, but never the one that is edited nor the published one.</summary>
    public void DeleteVersions(string condition, params ReadOnlySpan<object?> args) => Session.Execute(
        "DELETE FROM content_version AS v WHERE " + condition
        + " AND NOT EXISTS (SELECT 1 FROM content c WHERE c.id = v.node_id AND v.id IN (c.version_id, c.published_version_id))",
        args);

    private static string Select(string tables, bool withValues) =>
        $"SELECT {NodeStore.Columns}, c.type_id, c.edited, "
        + "(SELECT group_concat(k.culture) FROM content_culture k WHERE k.node_id = n.id AND k.edited), "
        + $"{VersionRow.Columns("v", withValues)}, {VersionRow.Columns("p", withValues)} "
        + $"FROM {tables} LEFT JOIN content_version p ON p.id = c.published_version_id WHERE ";

    private static EntityRow Read(SqliteRow row)
    {
        const int First = NodeStore.ColumnCount;
        const int Version = First + 3;
        const int Published = Version + VersionRow.ColumnCount;
        return new EntityRow(
            NodeStore.Read(row),
            row.Int(First),
            row.Bool(First + 1),
            VersionRow.Read(row, Version),
            row.IsNull(Published) ? null : VersionRow.Read(row, Published),
            row.TextOrNull(First + 2)?.Split(',') ?? []);
    }
}
