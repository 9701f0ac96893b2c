using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Embedded.Documents;

/// <summary>
/// Documents that were saved and whose URL segments were not written yet. Core writes segments in a scope of its own after the document is
/// committed: a process that dies in between would leave a published document without a URL.
/// </summary>
internal sealed class PendingUrls(AmbientScope ambient)
{
    /// <summary>Part of the document's own transaction.</summary>
    public void Expect(int documentId) =>
        ambient.Session.Execute("INSERT OR IGNORE INTO document_url_pending (node_id) VALUES (@0)", documentId);

    /// <summary>Part of the transaction that writes the segments.</summary>
    public void Written(Guid documentKey) =>
        ambient.Session.Execute("DELETE FROM document_url_pending WHERE node_id = (SELECT id FROM node WHERE key = @0)", documentKey);

    public List<Guid> All() => ambient.Session.Query(
        "SELECT n.key FROM document_url_pending p JOIN node n ON n.id = p.node_id", static row => row.Guid(0));

    /// <summary>For documents that have no segments at all, and for which none are written therefore.</summary>
    public void Clear(IEnumerable<Guid> documentKeys) => ambient.Session.Execute(
        "DELETE FROM document_url_pending WHERE node_id IN (SELECT id FROM node WHERE key IN (SELECT value FROM json_each(@0)))",
        SqliteSession.Json(documentKeys));
}
