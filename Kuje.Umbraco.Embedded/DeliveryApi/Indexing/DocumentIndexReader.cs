using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Indexing;

/// <summary>Reads from the store what the index keeps of documents: one statement, without their property values.</summary>
internal sealed class DocumentIndexReader(ICoreScopeProvider scopes, AmbientScope ambient, IContentTypeService contentTypes)
{
    private const string Select =
        """
        SELECT n.id, n.key, n.parent_id, n.level, n.sort_order, n.create_date, c.type_id, c.version_id, c.published_version_id,
               d.name, d.date, d.cultures, p.name, p.date, p.cultures,
               (SELECT group_concat(k.culture, '|') FROM content_culture k WHERE k.node_id = n.id AND k.published)
        FROM node n
        JOIN content c ON c.id = n.id
        JOIN content_version d ON d.id = c.version_id
        LEFT JOIN content_version p ON p.id = c.published_version_id AND c.published_version_id IS NOT NULL
        WHERE n.object_type = @0 AND NOT n.trashed
        """;

    // Types are read with their properties; the index asks for little of them, and at each change of content.
    private volatile Dictionary<int, DocumentType>? _types;

    public List<IndexedDocument> All() => Read(session => Query(session, Select));

    /// <summary>The documents of the ids and, where asked for, all below them; what is trashed or gone is left out.</summary>
    public List<IndexedDocument> Branches(IReadOnlyCollection<int> ids, bool withDescendants) => Read(session => withDescendants
        ? Query(
            session,
            Select + " AND (n.id IN (SELECT value FROM json_each(@1)) OR n.id IN (SELECT b.id FROM node a JOIN node b ON b.path >= a.path || ',' AND b.path < a.path || '-' WHERE a.id IN (SELECT value FROM json_each(@1))))",
            SqliteSession.Json(ids))
        : Query(session, Select + " AND n.id IN (SELECT value FROM json_each(@1))", SqliteSession.Json(ids)));

    /// <summary>After document types changed, or may have.</summary>
    public void ForgetTypes() => _types = null;

    private List<IndexedDocument> Read(Func<SqliteSession, List<IndexedDocument>> query)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        return query(ambient.Session);
    }

    private List<IndexedDocument> Query(SqliteSession session, string sql, object? argument = null)
    {
        Dictionary<int, DocumentType> types = _types ??= contentTypes.GetAll().ToDictionary(type => type.Id, type => new DocumentType(type.Alias, type.VariesByCulture()));
        var documents = new List<IndexedDocument>();
        IndexedDocument? Map(SqliteRow row) => types.TryGetValue(row.Int(6), out DocumentType type) ? Document(row, type) : null;
        List<IndexedDocument?> rows = argument is null
            ? session.Query(sql, Map, Constants.ObjectTypes.Document)
            : session.Query(sql, Map, Constants.ObjectTypes.Document, argument);
        foreach (IndexedDocument? document in rows)
        {
            if (document is not null)
                documents.Add(document);
        }

        return documents;
    }

    private static IndexedDocument Document(SqliteRow row, DocumentType type) => new()
    {
        Id = row.Int(0),
        Key = row.Guid(1),
        ParentId = row.Int(2),
        Level = row.Int(3),
        SortOrder = row.Int(4),
        CreateDate = row.Moment(5),
        ContentType = type.Alias,
        Variants = type.Varies ? Cultures(row) : [Invariant(row)],
    };

    private static IndexedVariant Invariant(SqliteRow row)
    {
        int current = row.Int(7);
        int? published = row.IsNull(12) ? null : row.Int(8);
        var draft = new IndexedView(row.Text(9), row.Moment(10));
        return new IndexedVariant(null, draft, published is null ? null : published == current ? draft : new IndexedView(row.Text(12), row.Moment(13)));
    }

    private static IndexedVariant[] Cultures(SqliteRow row)
    {
        IReadOnlyList<CultureName> drafts = row.IsNull(11) ? [] : VersionJson.ReadCultures(row.Bytes(11));
        IReadOnlyList<CultureName> published = row.IsNull(14) ? [] : VersionJson.ReadCultures(row.Bytes(14));
        string[] publishedCultures = row.TextOrNull(15)?.Split('|') ?? [];
        var variants = new List<IndexedVariant>(drafts.Count);
        foreach (CultureName draft in drafts)
        {
            var view = new IndexedView(draft.Name, draft.Date);
            variants.Add(new IndexedVariant(string.Intern(draft.Culture), view, Published(draft.Culture, view)));
        }

        foreach (CultureName only in published.Where(culture => variants.TrueForAll(variant => !Same(variant.Culture, culture.Culture))))
        {
            if (Published(only.Culture, draft: null) is { } view)
                variants.Add(new IndexedVariant(string.Intern(only.Culture), null, view));
        }

        return [.. variants];

        IndexedView? Published(string culture, IndexedView? draft)
        {
            if (!Array.Exists(publishedCultures, one => Same(one, culture)))
                return null;
            foreach (CultureName one in published)
            {
                if (Same(one.Culture, culture))
                    return draft is not null && one.Name == draft.Name && one.Date == draft.UpdateDate ? draft : new IndexedView(one.Name, one.Date);
            }

            return null;
        }
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private readonly record struct DocumentType(string Alias, bool Varies);
}
