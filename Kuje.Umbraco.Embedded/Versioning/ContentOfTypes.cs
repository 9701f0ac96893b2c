using Kuje.Umbraco.Embedded.ContentTypes;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>Makes content follow a change of its type.</summary>
/// <remarks>
/// Values need no move when a type or property begins or ends to vary: a version is read in the variation of now
/// (<see cref="VersionRow.ValuesOf"/>). What queries ask of many documents, the names and states per culture, is rewritten.
/// </remarks>
internal sealed class ContentOfTypes(AmbientScope ambient, ILanguageRepository languages) : IContentOfTypes
{
    private const string OfType = "(SELECT id FROM content WHERE type_id = @0)";

    private SqliteSession Session => ambient.Session;

    public void Follow(ContentTypeChange change)
    {
        bool varied = change.From.HasFlag(ContentVariation.Culture);
        bool varies = change.To.HasFlag(ContentVariation.Culture);
        if (varied != varies)
            ChangeCultures(change.ContentTypeId, varies);
        foreach (DroppedPropertyType dropped in change.Dropped)
            Drop(dropped);
    }

    public bool HasValues(IReadOnlyCollection<int> propertyTypeIds, IReadOnlyCollection<int> contentTypeIds) => Session.Any(
        """
        SELECT 1 FROM content c JOIN content_version v ON v.node_id = c.id JOIN json_each(@0) p
        WHERE c.type_id IN (SELECT value FROM json_each(@1)) AND json_type(v.data, '$."' || p.value || '"') IS NOT NULL
        LIMIT 1
        """,
        SqliteSession.Json(propertyTypeIds), SqliteSession.Json(contentTypeIds));

    private void ChangeCultures(int contentTypeId, bool varies)
    {
        Session.Execute("DELETE FROM content_culture WHERE node_id IN " + OfType, contentTypeId);
        if (varies && languages.GetDefaultIsoCode() is { } culture)
        {
            Session.Execute(
                "INSERT INTO content_culture (node_id, culture, name, edited, published) "
                + "SELECT c.id, @1, n.name, c.edited, c.published_version_id IS NOT NULL FROM content c JOIN node n ON n.id = c.id WHERE c.type_id = @0",
                contentTypeId, culture);
        }

        // They name cultures that the content no longer has, or none where it has some.
        Session.Execute("DELETE FROM content_schedule WHERE node_id IN " + OfType, contentTypeId);
        Session.Execute("DELETE FROM redirect_url WHERE content_key IN (SELECT n.key FROM node n JOIN content c ON c.id = n.id WHERE c.type_id = @0)", contentTypeId);
    }

    private void Drop(DroppedPropertyType dropped)
    {
        string types = SqliteSession.Json(dropped.ContentTypeIds);
        Session.Execute(
            """
            UPDATE content_version SET data = json_remove(data, '$."' || @0 || '"')
            WHERE node_id IN (SELECT id FROM content WHERE type_id IN (SELECT value FROM json_each(@1)))
              AND json_type(data, '$."' || @0 || '"') IS NOT NULL
            """,
            dropped.PropertyTypeId, types);
        Session.Execute(
            "DELETE FROM tag_use WHERE property_type_id = @0 AND node_id IN (SELECT id FROM content WHERE type_id IN (SELECT value FROM json_each(@1)))",
            dropped.PropertyTypeId, types);
    }
}
