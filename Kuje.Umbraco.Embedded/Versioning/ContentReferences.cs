using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Versioning;

/// <summary>Keeps relations and tags in step with the values of properties.</summary>
/// <remarks>Editors come late, because they need services that need the repositories.</remarks>
internal sealed class ContentReferences(
    AmbientScope ambient,
    Lazy<PropertyEditorCollection> editors,
    Lazy<DataValueReferenceFactoryCollection> references,
    Lazy<IDataTypeConfigurationCache> configurations,
    IRelationRepository relations,
    IRelationTypeRepository relationTypes,
    ITagRepository tags,
    ILanguageRepository languages)
{
    /// <summary>Makes the automatic relations of an entity those that its properties refer to.</summary>
    public void SaveRelations(IContentBase entity, bool isNew)
    {
        ISet<UmbracoEntityReference> found = references.Value.GetAllReferences(entity.Properties, editors.Value);
        if (!isNew && HasRelations(entity.Id))
            relations.DeleteByParent(entity.Id, [.. references.Value.GetAllAutomaticRelationTypesAliases(editors.Value)]);
        if (found.Count == 0)
            return;

        Dictionary<string, int> types = relationTypes.GetMany(Array.Empty<int>()).ToDictionary(t => t.Alias, t => t.Id, StringComparer.OrdinalIgnoreCase);
        Dictionary<Guid, int> ids = Ids(found.Select(r => (r.Udi as GuidUdi)?.Guid ?? Guid.Empty));
        ReadOnlyRelation[] wanted =
        [
            .. found
                .Where(r => r.Udi is GuidUdi udi && ids.ContainsKey(udi.Guid) && types.ContainsKey(r.RelationTypeAlias))
                .Select(r => (Child: ids[((GuidUdi)r.Udi).Guid], Type: types[r.RelationTypeAlias]))
                .Where(r => r.Child != entity.Id)
                .Distinct()
                .Select(r => new ReadOnlyRelation(entity.Id, r.Child, r.Type)),
        ];
        if (wanted.Length > 0)
            relations.SaveBulk(wanted);
    }

    /// <summary>Assigns the tags that the entity's tag editors hold.</summary>
    public void SaveTags(IContentBase entity)
    {
        foreach (IProperty property in entity.Properties)
        {
            IPropertyType type = property.PropertyType;
            if (!editors.Value.TryGet(type.PropertyEditorAlias, out IDataEditor? editor) || editor.GetValueEditor() is not IDataValueTags editorWithTags)
                continue;
            object? configuration = configurations.Value.GetConfiguration(type.DataTypeKey);
            IEnumerable<ITag> found = type.VariesByCulture()
                ? property.Values.Where(v => v.Culture is not null).SelectMany(v =>
                    editorWithTags.GetTags(v.EditedValue, configuration, languages.GetIdByIsoCode(v.Culture, throwOnNotFound: false)))
                : editorWithTags.GetTags(property.GetValue(), configuration, null);
            tags.Assign(entity.Id, property.PropertyTypeId, found.ToArray());
        }
    }

    public void ClearTags(IContentBase entity) => tags.RemoveAll(entity.Id);

    private bool HasRelations(int id) => ambient.Session.Any("SELECT 1 FROM relation WHERE parent_id = @0", id);

    private Dictionary<Guid, int> Ids(IEnumerable<Guid> keys) => ambient.Session.Query(
        "SELECT key, id FROM node WHERE key IN (SELECT value FROM json_each(@0))", static row => (row.Guid(0), row.Int(1)), SqliteSession.Json(keys.Distinct()))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);
}
