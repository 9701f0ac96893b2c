using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>Reads documents and media as they are stored, without building entities; one statement a call.</summary>
/// <remarks>Must be called inside a scope. Trashed content has no published version that readers may see.</remarks>
internal sealed class ContentReader(AmbientScope ambient, PropertyTypes types, ILanguageRepository languages)
{
    private const string Select = $"SELECT {NodeStore.Columns}, c.type_id, ";

    private static readonly string FromPublished =
        Select + VersionRow.Columns("v") + " FROM node n JOIN content c ON c.id = n.id JOIN content_version v ON v.id = c.published_version_id WHERE NOT n.trashed AND ";

    private static readonly string FromCurrent =
        Select + VersionRow.Columns("v") + " FROM node n JOIN content c ON c.id = n.id JOIN content_version v ON v.id = c.version_id WHERE ";

    /// <param name="key">The key of the document or media item.</param>
    /// <param name="draft">True for the version that is edited (media have no other), false for the published one.</param>
    public ContentRow? Get(Guid key, bool draft) =>
        Adapt(ambient.Session.First(From(draft) + "n.key = @0", Read, key));

    /// <inheritdoc cref="Get(Guid, bool)"/>
    public ContentRow? Get(int id, bool draft) =>
        Adapt(ambient.Session.First(From(draft) + "n.id = @0", Read, id));

    /// <summary>Those of the keys that exist (or are published), in no particular order.</summary>
    public List<ContentRow> GetMany(IEnumerable<Guid> keys, bool draft) =>
        Adapt(ambient.Session.Query(From(draft) + "n.key IN (SELECT value FROM json_each(@0))", Read, SqliteSession.Json(keys)));

    /// <summary>All of the content types, ordered by path.</summary>
    public List<ContentRow> GetOfTypes(IEnumerable<int> typeIds, bool draft) =>
        Adapt(ambient.Session.Query(From(draft) + "c.type_id IN (SELECT value FROM json_each(@0)) ORDER BY n.path", Read, SqliteSession.Json(typeIds)));

    /// <summary>The keys of what is of the object type and not trashed; published only, or all.</summary>
    public List<Guid> GetKeys(Guid objectType, bool draft) => ambient.Session.Query(
        "SELECT n.key FROM node n JOIN content c ON c.id = n.id WHERE n.object_type = @0 AND NOT n.trashed AND (@1 OR c.published_version_id IS NOT NULL)",
        static row => row.Guid(0), objectType, draft);

    /// <summary>The keys of what is of the content types and not trashed; published only, or all.</summary>
    public List<Guid> GetKeysOfTypes(IEnumerable<int> typeIds, bool draft) => ambient.Session.Query(
        "SELECT n.key FROM content c JOIN node n ON n.id = c.id WHERE c.type_id IN (SELECT value FROM json_each(@0)) AND NOT n.trashed AND (@1 OR c.published_version_id IS NOT NULL)",
        static row => row.Guid(0), SqliteSession.Json(typeIds), draft);

    private static string From(bool draft) => draft ? FromCurrent : FromPublished;

    private List<ContentRow> Adapt(List<ContentRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            rows[i] = Adapt(rows[i])!;
        return rows;
    }

    /// <summary>A version from before its type or a property began or ended to vary is read in the variation of now.</summary>
    private ContentRow? Adapt(ContentRow? row)
    {
        if (row is null || types.Get(row.TypeId) is not { } known)
            return row;
        VersionRow version = row.Version;
        bool varies = known.Type.VariesByCulture();
        if (varies == (version.Cultures.Count == 0))
            version = version with { Cultures = version.CulturesOf(varies, languages.GetDefaultIsoCode()) };
        Dictionary<int, List<StoredValue>>? values = null;
        foreach (IPropertyType property in known.Properties)
        {
            bool propertyVaries = property.VariesByCulture();
            if (!version.Values.TryGetValue(property.Id, out List<StoredValue>? stored) || stored.TrueForAll(v => v.Culture is not null == propertyVaries))
                continue;
            values ??= new Dictionary<int, List<StoredValue>>(version.Values);
            values[property.Id] = [.. version.ValuesOf(property.Id, propertyVaries, languages.GetDefaultIsoCode())];
        }

        return row with { Version = values is null ? version : version with { Values = values } };
    }

    private static ContentRow Read(SqliteRow row) =>
        new(NodeStore.Read(row), row.Int(NodeStore.ColumnCount), VersionRow.Read(row, NodeStore.ColumnCount + 1));
}
