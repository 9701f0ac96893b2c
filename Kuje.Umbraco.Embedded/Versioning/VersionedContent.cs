using Kuje.Umbraco.Embedded.ContentTypes;
using Kuje.Umbraco.Embedded.Languages;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>Follows changed types and languages in all stored content.</summary>
/// <remarks>
/// Values of a property that varies otherwise than before are not rewritten: a version is read in the variation that its type has now.
/// </remarks>
internal sealed class VersionedContent(AmbientScope ambient) : IContentOfTypes, IContentOfLanguages
{
    private const int BatchSize = 500;

    private const string OfType = "SELECT id FROM content WHERE type_id = @0";

    public void Follow(ContentTypeChange change)
    {
        SqliteSession session = ambient.Session;
        foreach (DroppedPropertyType dropped in change.Dropped)
        {
            session.Execute(
                """
                UPDATE content_version SET data = json_remove(data, @0)
                WHERE node_id IN (SELECT id FROM content WHERE type_id IN (SELECT value FROM json_each(@1))) AND json_type(data, @0) IS NOT NULL
                """,
                $"$.\"{dropped.PropertyTypeId}\"", SqliteSession.Json(dropped.ContentTypeIds));
        }

        bool varied = change.From.HasFlag(ContentVariation.Culture);
        bool varies = change.To.HasFlag(ContentVariation.Culture);
        if (varied == varies)
            return;
        // The addresses of the content and what was planned for it belong to cultures that it had, or had not.
        session.Execute($"DELETE FROM content_schedule WHERE node_id IN ({OfType})", change.ContentTypeId);
        session.Execute(
            $"DELETE FROM redirect_url WHERE content_key IN (SELECT key FROM node WHERE id IN ({OfType}))", change.ContentTypeId);
        session.Execute($"DELETE FROM content_culture WHERE node_id IN ({OfType})", change.ContentTypeId);
        if (varies)
        {
            session.Execute(
                """
                INSERT INTO content_culture (node_id, culture, name, edited, published)
                SELECT c.id, l.iso_code, v.name, c.edited, c.published_version_id IS NOT NULL
                FROM content c JOIN content_version v ON v.id = c.version_id JOIN language l ON l.is_default WHERE c.type_id = @0
                """,
                change.ContentTypeId);
        }
        else
        {
            session.Execute($"UPDATE content_version SET cultures = NULL WHERE node_id IN ({OfType})", change.ContentTypeId);
        }
    }

    public bool HasValues(IReadOnlyCollection<int> propertyTypeIds, IReadOnlyCollection<int> contentTypeIds) => ambient.Session.Any(
        """
        SELECT 1 FROM content c JOIN content_version v ON v.node_id = c.id, json_each(v.data) property
        WHERE c.type_id IN (SELECT value FROM json_each(@0)) AND CAST(property.key AS INTEGER) IN (SELECT value FROM json_each(@1)) LIMIT 1
        """,
        SqliteSession.Json(contentTypeIds), SqliteSession.Json(propertyTypeIds));

    public void Drop(string isoCode)
    {
        SqliteSession session = ambient.Session;
        session.Execute("DELETE FROM content_culture WHERE culture = @0 COLLATE NOCASE", isoCode);
        session.Execute("DELETE FROM content_schedule WHERE culture = @0 COLLATE NOCASE", isoCode);
        session.Execute("DELETE FROM document_url WHERE language_id = (SELECT id FROM language WHERE iso_code = @0)", isoCode);
        session.Execute("DELETE FROM document_url_alias WHERE language_id = (SELECT id FROM language WHERE iso_code = @0)", isoCode);
        var last = 0;
        List<(int Id, byte[]? Cultures, byte[] Data)> batch;
        do
        {
            batch = session.Query(
                "SELECT id, CAST(cultures AS BLOB), CAST(data AS BLOB) FROM content_version WHERE id > @0 AND (cultures LIKE @1 OR data LIKE @1) ORDER BY id LIMIT @2",
                static row => (row.Int(0), row.IsNull(1) ? null : row.Bytes(1), row.Bytes(2)), last, $"%\"{isoCode}%", BatchSize);
            foreach ((int id, byte[]? cultures, byte[] data) in batch)
            {
                session.Execute(
                    "UPDATE content_version SET cultures = @1, data = @2 WHERE id = @0", id, Names(isoCode, cultures), Values(isoCode, data));
                last = id;
            }
        }
        while (batch.Count == BatchSize);
    }

    private static string? Names(string isoCode, byte[]? cultures) => cultures is null
        ? null
        : VersionJson.WriteCultures([.. VersionJson.ReadCultures(cultures).Where(culture => !Same(culture.Culture, isoCode))]);

    private static string Values(string isoCode, byte[] data)
    {
        var values = new VersionValues(data);
        return VersionJson.WriteValues(values.PropertyTypeIds.Select(id =>
            KeyValuePair.Create(id, values.Of(id).Where(value => !Same(value.Culture, isoCode)).ToList())));
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
