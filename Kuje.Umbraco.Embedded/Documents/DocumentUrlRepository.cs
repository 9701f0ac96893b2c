using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Documents;

internal sealed class DocumentUrlRepository(AmbientScope ambient, PendingUrls pending) : IDocumentUrlRepository
{
    private SqliteSession Session => ambient.Session;

    /// <remarks>Puts the segments of each document in the place of those it had; a document that is gone by now gets none.</remarks>
    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        foreach (IGrouping<Guid, PublishedDocumentUrlSegment> document in publishedDocumentUrlSegments.GroupBy(s => s.DocumentKey))
        {
            // Only what differs is written: most publishing changes no segment.
            HashSet<Segment> wanted = [.. document.Select(s => new Segment(s.NullableLanguageId, s.IsDraft, s.IsPrimary, s.UrlSegment))];
            if (!wanted.SetEquals(Get(document.Key)))
            {
                Session.Execute("DELETE FROM document_url WHERE document_key = @0", document.Key);
                foreach (Segment segment in wanted)
                    Insert(document.Key, segment);
            }

            pending.Written(document.Key);
        }
    }

    /// <remarks>Core keeps all of them: a draft's segment is mostly that of the published document, so one text serves both.</remarks>
    public IEnumerable<PublishedDocumentUrlSegment> GetAll()
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        return Session.Query(
            "SELECT document_key, language_id, is_draft, is_primary, segment FROM document_url",
#pragma warning disable CS0618 // The constructor that is obsolete sets the language that is not null; the properties are what counts.
            row => new PublishedDocumentUrlSegment
            {
                DocumentKey = row.Guid(0),
                NullableLanguageId = row.IntOrNull(1),
                IsDraft = row.Bool(2),
                IsPrimary = row.Bool(3),
                UrlSegment = Shared(row.Text(4)),
            });
#pragma warning restore CS0618

        string Shared(string text)
        {
            if (texts.TryGetValue(text, out string? known))
                return known;
            texts.Add(text);
            return text;
        }
    }

    public void DeleteByDocumentKey(IEnumerable<Guid> select) =>
        Session.Execute("DELETE FROM document_url WHERE document_key IN (SELECT value FROM json_each(@0))", SqliteSession.Json(select));

    private List<Segment> Get(Guid key) => Session.Query(
        "SELECT language_id, is_draft, is_primary, segment FROM document_url WHERE document_key = @0",
        static row => new Segment(row.IntOrNull(0), row.Bool(1), row.Bool(2), row.Text(3)), key);

    private void Insert(Guid key, Segment segment) => Session.Execute(
        "INSERT INTO document_url (document_key, language_id, is_draft, is_primary, segment) SELECT key, @1, @2, @3, @4 FROM node WHERE key = @0",
        key, segment.LanguageId, segment.IsDraft, segment.IsPrimary, segment.Text);

    private sealed record Segment(int? LanguageId, bool IsDraft, bool IsPrimary, string Text);
}
