using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Documents;

/// <summary>Other URLs of documents: what editors put into a property with the alias <c>umbracoUrlAlias</c>.</summary>
internal sealed class DocumentUrlAliasRepository(AmbientScope ambient) : IDocumentUrlAliasRepository
{
    private SqliteSession Session => ambient.Session;

    /// <remarks>Puts the aliases of each document in the place of those it had.</remarks>
    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        foreach (IGrouping<Guid, PublishedDocumentUrlAlias> document in aliases.GroupBy(a => a.DocumentKey))
        {
            Session.Execute("DELETE FROM document_url_alias WHERE document_key = @0", document.Key);
            foreach (PublishedDocumentUrlAlias alias in document)
            {
                Session.Execute(
                    "INSERT INTO document_url_alias (document_key, language_id, alias) SELECT key, @1, @2 FROM node WHERE key = @0",
                    document.Key, alias.NullableLanguageId, alias.Alias);
            }
        }
    }

    public IEnumerable<PublishedDocumentUrlAlias> GetAll() => Session.Query(
        "SELECT document_key, language_id, alias FROM document_url_alias",
#pragma warning disable CS0618 // The constructor that is obsolete sets the language that is not null; the properties are what counts.
        static row => new PublishedDocumentUrlAlias { DocumentKey = row.Guid(0), NullableLanguageId = row.IntOrNull(1), Alias = row.Text(2) });
#pragma warning restore CS0618

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys) => Session.Execute(
        "DELETE FROM document_url_alias WHERE document_key IN (SELECT value FROM json_each(@0))", SqliteSession.Json(documentKeys));

    public void DeleteAll() => Session.Execute("DELETE FROM document_url_alias");

    /// <summary>What the published versions hold; the key of a value is its culture.</summary>
    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases() => Session.Query(
        """
        SELECT n.key, l.id, a.value
        FROM property_type t
        JOIN content c ON c.published_version_id IS NOT NULL
        JOIN node n ON n.id = c.id AND n.object_type = @1 AND NOT n.trashed
        JOIN content_version v ON v.id = c.published_version_id
        JOIN json_each(v.data, '$."' || t.id || '"') a
        LEFT JOIN language l ON l.iso_code = a.key
        WHERE t.alias = @0 AND a.type = 'text' AND a.value <> '' AND (a.key = '' OR l.id IS NOT NULL)
        """,
        static row => new DocumentUrlAliasRaw { DocumentKey = row.Guid(0), LanguageId = row.IntOrNull(1), AliasValue = row.Text(2) },
        Constants.Conventions.Content.UrlAlias, Constants.ObjectTypes.Document);
}
