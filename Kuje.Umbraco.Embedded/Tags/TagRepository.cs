using System.Text.Json;
using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Tags;

/// <summary>Tags of documents, media and members. In questions, a null culture means tags without one and <c>*</c> any.</summary>
internal sealed class TagRepository(AmbientScope ambient) : RecordRepository<int, ITag>(ambient), ITagRepository
{
    private const string Uses =
        "FROM tag t JOIN tag_use u ON u.tag_id = t.id JOIN node n ON n.id = u.node_id JOIN property_type p ON p.id = u.property_type_id";

    private const string Culture =
        "(@{0} = '*' OR (@{0} IS NULL AND t.language_id IS NULL) OR t.language_id = (SELECT id FROM language WHERE iso_code = @{0}))";

    protected override string Columns => "t.id, t.group_name, t.text, t.language_id, (SELECT COUNT(DISTINCT u.node_id) FROM tag_use u WHERE u.tag_id = t.id)";

    protected override string Table => "tag t";

    protected override string IdColumn => "t.id";

    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags = true)
    {
        string list = Serialize(tags);
        Session.Execute(
            "INSERT OR IGNORE INTO tag (group_name, text, language_id) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(@0)", list);
        const string Wanted =
            "SELECT t.id FROM json_each(@2) j JOIN tag t ON t.group_name = j.value ->> 0 AND t.text = j.value ->> 1 COLLATE NOCASE AND t.language_id IS j.value ->> 2";
        if (replaceTags)
            Session.Execute($"DELETE FROM tag_use WHERE node_id = @0 AND property_type_id = @1 AND tag_id NOT IN ({Wanted})", contentId, propertyTypeId, list);
        Session.Execute(
            $"INSERT OR IGNORE INTO tag_use (node_id, property_type_id, tag_id) SELECT @0, @1, w.id FROM ({Wanted}) w", contentId, propertyTypeId, list);
    }

    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags) => Session.Execute(
        "DELETE FROM tag_use WHERE node_id = @0 AND property_type_id = @1 AND tag_id IN (SELECT t.id FROM json_each(@2) j "
        + "JOIN tag t ON t.group_name = j.value ->> 0 AND t.text = j.value ->> 1 COLLATE NOCASE AND t.language_id IS j.value ->> 2)",
        contentId, propertyTypeId, Serialize(tags));

    public void RemoveAll(int contentId) => Session.Execute("DELETE FROM tag_use WHERE node_id = @0", contentId);

    public void RemoveAll(int contentId, int propertyTypeId) =>
        Session.Execute("DELETE FROM tag_use WHERE node_id = @0 AND property_type_id = @1", contentId, propertyTypeId);

    public TaggedEntity? GetTaggedEntityByKey(Guid key) => TaggedEntities("n.key = @0", key).FirstOrDefault();

    public TaggedEntity? GetTaggedEntityById(int id) => TaggedEntities("n.id = @0", id).FirstOrDefault();

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTagGroup(TaggableObjectTypes objectType, string group, string? culture = null) =>
        TaggedEntities($"t.group_name = @0 AND {InCulture(1)} AND {OfType(2)}", group, culture, ObjectType(objectType));

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTag(
        TaggableObjectTypes objectType, string tag, string? group = null, string? culture = null) =>
        TaggedEntities(
            $"t.text = @0 COLLATE NOCASE AND {InGroup(3)} AND {InCulture(1)} AND {OfType(2)}", tag, culture, ObjectType(objectType), group);

    public IEnumerable<ITag> GetTagsForEntityType(TaggableObjectTypes objectType, string? group = null, string? culture = null) =>
        Tags($"{OfType(0)} AND {InGroup(1)} AND {InCulture(2)}", ObjectType(objectType), group, culture);

    public IEnumerable<ITag> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        Tags($"n.id = @0 AND {InGroup(1)} AND {InCulture(2)}", contentId, group, culture);

    public IEnumerable<ITag> GetTagsForEntity(Guid contentId, string? group = null, string? culture = null) =>
        Tags($"n.key = @0 AND {InGroup(1)} AND {InCulture(2)}", contentId, group, culture);

    public IEnumerable<ITag> GetTagsForProperty(int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Tags($"n.id = @0 AND {InGroup(1)} AND {InCulture(2)} AND p.alias = @3", contentId, group, culture, propertyTypeAlias);

    public IEnumerable<ITag> GetTagsForProperty(Guid contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Tags($"n.key = @0 AND {InGroup(1)} AND {InCulture(2)} AND p.alias = @3", contentId, group, culture, propertyTypeAlias);

    public override void Delete(ITag entity)
    {
        Session.Execute("DELETE FROM tag WHERE id = @0", entity.Id);
        entity.DeleteDate = DateTime.UtcNow;
    }

    protected override ITag Read(SqliteRow row) =>
        new Tag(row.Int(0), row.Text(1), row.Text(2), row.IntOrNull(3)) { NodeCount = row.Int(4) };

    protected override string? Column(string member) => member switch
    {
        nameof(ITag.Id) => "t.id",
        nameof(ITag.Group) => "t.group_name",
        nameof(ITag.Text) => "t.text",
        nameof(ITag.LanguageId) => "t.language_id",
        _ => null,
    };

    protected override void Insert(ITag entity) => entity.Id = Session.Insert(
        "INSERT INTO tag (group_name, text, language_id) VALUES (@0, @1, @2)", entity.Group, entity.Text, entity.LanguageId);

    protected override void Update(ITag entity) => Session.Execute(
        "UPDATE tag SET group_name = @1, text = @2, language_id = @3 WHERE id = @0", entity.Id, entity.Group, entity.Text, entity.LanguageId);

    private List<ITag> Tags(string where, params ReadOnlySpan<object?> args)
    {
        List<ITag> tags = Session.Query(
            $"SELECT t.id, t.group_name, t.text, t.language_id, COUNT(DISTINCT n.id) {Uses} WHERE {where} GROUP BY t.id ORDER BY t.text, t.id", Read, args);
        tags.ForEach(tag => ((global::Umbraco.Cms.Core.Models.Entities.IRememberBeingDirty)tag).ResetDirtyProperties(rememberDirty: false));
        return tags;
    }

    private IEnumerable<TaggedEntity> TaggedEntities(string where, params ReadOnlySpan<object?> args) => Session
        .Query(
            $"SELECT n.id, p.id, p.alias, t.id, t.group_name, t.text, t.language_id {Uses} WHERE {where} ORDER BY n.id, p.id, t.id",
            row => (Node: row.Int(0), Property: row.Int(1), Alias: row.Text(2), Tag: new Tag(row.Int(3), row.Text(4), row.Text(5), row.IntOrNull(6))),
            args)
        .GroupBy(use => use.Node)
        .Select(entity => new TaggedEntity(entity.Key, [.. entity
            .GroupBy(use => (use.Property, use.Alias))
            .Select(property => new TaggedProperty(property.Key.Property, property.Key.Alias, [.. property.Select(use => use.Tag)]))]));

    private static string Serialize(IEnumerable<ITag> tags) =>
        JsonSerializer.Serialize(tags.Select(tag => new object?[] { tag.Group, tag.Text, tag.LanguageId }));

    private static string InCulture(int parameter) => Culture.Replace("{0}", parameter.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string InGroup(int parameter) => $"(@{parameter} IS NULL OR @{parameter} = '' OR t.group_name = @{parameter})";

    private static string OfType(int parameter) => $"(@{parameter} IS NULL OR n.object_type = @{parameter})";

    private static Guid? ObjectType(TaggableObjectTypes type) => type switch
    {
        TaggableObjectTypes.Content => Constants.ObjectTypes.Document,
        TaggableObjectTypes.Media => Constants.ObjectTypes.Media,
        TaggableObjectTypes.Member => Constants.ObjectTypes.Member,
        _ => null,
    };
}
