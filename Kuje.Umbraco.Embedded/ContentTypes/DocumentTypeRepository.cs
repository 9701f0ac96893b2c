using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.ContentTypes;

internal sealed class DocumentTypeRepository(AmbientScope ambient, ContentTypeCache cache, ContentTypeWriter writer)
    : ContentTypeRepository<IContentType>(ambient, cache, writer, Constants.ObjectTypes.DocumentType), IContentTypeRepository
{
    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        int[] ids = [.. Ambient.Session.Query(
            $"SELECT DISTINCT p.content_type_id FROM property_type p JOIN data_type d ON d.id = p.data_type_id JOIN node k ON k.id = d.id WHERE {condition} ORDER BY 1",
            static row => row.Int(0), [.. condition.Args])];
        return ids is [] ? [] : GetMany(ids);
    }

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        Ambient.Session.Query("SELECT DISTINCT alias FROM property_type ORDER BY alias", static row => row.Text(0));

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) => Ambient.Session.Query(
        "SELECT c.alias FROM content_type c JOIN node n ON n.id = c.id WHERE @0 = '[]' OR n.object_type IN (SELECT value FROM json_each(@0)) ORDER BY c.id",
        static row => row.Text(0), SqliteSession.Json(objectTypes));

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) => Ambient.Session.Query(
        "SELECT id FROM content_type WHERE alias IN (SELECT value FROM json_each(@0)) ORDER BY id",
        static row => row.Int(0), SqliteSession.Json(aliases));

    private static string? Column(string member) => member switch
    {
        nameof(PropertyType.Id) => "p.id",
        nameof(PropertyType.Key) => "p.key",
        nameof(PropertyType.Alias) => "p.alias",
        nameof(PropertyType.Name) => "p.name",
        nameof(PropertyType.DataTypeId) => "p.data_type_id",
        nameof(PropertyType.DataTypeKey) => "k.key",
        nameof(PropertyType.PropertyEditorAlias) => "d.editor_alias",
        nameof(PropertyType.Variations) => "p.variations",
        nameof(PropertyType.Mandatory) => "p.mandatory",
        _ => null,
    };
}
