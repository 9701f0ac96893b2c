using System.Globalization;
using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>Copies of a published document, row by row: with keys, names and URL segments of their own.</summary>
internal static class ReplicatedRows
{
    /// <summary>The name of a copy; the document that is copied has the number 0.</summary>
    public static string Name(int number) => "Toiminta " + number.ToString(CultureInfo.InvariantCulture);

    public static void Add(SqliteStore store, int nodeId, int count)
    {
        using var session = new SqliteSession(store);
        session.Execute(
            """
            CREATE TEMP TABLE copy AS
            WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < @0)
            SELECT i, (SELECT MAX(id) FROM node) + i AS id, (SELECT MAX(id) FROM content_version) + 2 * i AS version,
                lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) AS key
            FROM number
            """,
            count);
        string[] statements =
        [
            """
            INSERT INTO node (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, create_date)
            SELECT c.id, c.key, n.object_type, n.parent_id, n.level, substr(n.path, 1, length(n.path) - length(n.id)) || c.id, n.sort_order + c.i, 0,
                replace(n.name, 'Toiminta 0', 'Toiminta ' || c.i), n.creator_id, n.create_date
            FROM node n, copy c WHERE n.id = @0
            """,
            """
            INSERT INTO content_version (id, node_id, name, date, user_id, template_id, prevent_cleanup, cultures, data)
            SELECT c.version + (v.id = d.published_version_id), c.id, replace(v.name, 'Toiminta 0', 'Toiminta ' || c.i), v.date, v.user_id, v.template_id,
                v.prevent_cleanup, replace(v.cultures, 'Toiminta 0', 'Toiminta ' || c.i), v.data
            FROM content d JOIN content_version v ON v.id IN (d.version_id, d.published_version_id), copy c WHERE d.id = @0
            """,
            """
            INSERT INTO content (id, type_id, version_id, published_version_id, edited)
            SELECT c.id, d.type_id, c.version, c.version + 1, 0 FROM content d, copy c WHERE d.id = @0
            """,
            """
            INSERT INTO content_culture (node_id, culture, name, edited, published)
            SELECT c.id, k.culture, replace(k.name, 'Toiminta 0', 'Toiminta ' || c.i), 0, k.published FROM content_culture k, copy c WHERE k.node_id = @0
            """,
            """
            INSERT INTO document_url (document_key, language_id, is_draft, is_primary, segment)
            SELECT c.key, u.language_id, u.is_draft, u.is_primary, replace(u.segment, 'toiminta-0', 'toiminta-' || c.i)
            FROM document_url u JOIN node n ON n.key = u.document_key, copy c WHERE n.id = @0
            """,
            """
            INSERT INTO relation (parent_id, child_id, type_id, comment, create_date)
            SELECT c.id, r.child_id, r.type_id, r.comment, r.create_date FROM relation r, copy c WHERE r.parent_id = @0
            """,
        ];
        foreach (string statement in statements)
            session.Execute(statement, nodeId);
        session.Execute("DROP TABLE copy");
        session.Commit();
    }
}
