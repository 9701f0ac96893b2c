using Kuje.Umbraco.Embedded.Nodes;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>What the repositories of document, media and member types have in common: all but their object type.</summary>
internal abstract class ContentTypeRepository<T>(AmbientScope ambient, ContentTypeCache cache, ContentTypeWriter writer, Guid objectType)
    : IContentTypeRepositoryBase<T>
    where T : class, IContentTypeComposition
{
    private const string From = "FROM content_type c JOIN node n ON n.id = c.id WHERE n.object_type = @0";

    protected AmbientScope Ambient => ambient;

    public T? Get(int id) => Clone(cache.Current.Get(id) as T);

    public T? Get(Guid id) => Clone(cache.Current.Get(id) as T);

    public T? Get(string alias) => Clone(cache.Current.Get<T>(alias));

    public IEnumerable<T> GetMany(params int[]? ids)
    {
        ContentTypeSet set = cache.Current;
        return Clone(ids is null or [] ? set.All : ids.Distinct().Select(set.Get));
    }

    public IEnumerable<T> GetMany(params Guid[]? ids)
    {
        ContentTypeSet set = cache.Current;
        return Clone(ids is null or [] ? set.All : ids.Distinct().Select(set.Get));
    }

    public bool Exists(int id) => cache.Current.Get(id) is T;

    public bool Exists(Guid id) => cache.Current.Get(id) is T;

    public IEnumerable<T> Get(IQuery<T> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column, offset: 1);
        List<int> ids = ambient.Session.Query(
            $"SELECT n.id {From} AND {condition} ORDER BY n.name, n.id", static row => row.Int(0), [objectType, .. condition.Args]);
        return Clone(ids.Select(cache.Current.Get));
    }

    public int Count(IQuery<T>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column, offset: 1);
        return ambient.Session.Count($"SELECT COUNT(*) {From} AND {condition}", [objectType, .. condition.Args]);
    }

    public void Save(T entity)
    {
        if (entity.HasIdentity)
            writer.Update(entity, objectType);
        else
            writer.Insert(entity, objectType);
    }

    public void Delete(T entity) => writer.Delete(entity);

    public IEnumerable<MoveEventInfo<T>> Move(T moving, EntityContainer? container)
    {
        if (container is not null && $",{container.Path},".Contains($",{moving.Id},", StringComparison.Ordinal))
            throw new DataOperationException<MoveOperationStatusType>(MoveOperationStatusType.FailedNotAllowedByPath);
        int parentId = container?.Id ?? Constants.System.Root;
        Guid? parentKey = container?.Key ?? Constants.System.RootKey;
        List<(int Id, string Path)> below = ambient.Session.Query(
            $"SELECT n.id, n.path {From} AND n.path > @1 AND n.path < @2 ORDER BY n.level, n.id",
            static row => (row.Int(0), row.Text(1)), objectType, moving.Path + ",", moving.Path + ",\uFFFF");
        var moved = new List<MoveEventInfo<T>> { new(moving, moving.Path, parentId, parentKey) };
        moving.ParentId = parentId;
        Save(moving);
        foreach ((int id, string path) in below)
        {
            T descendant = Get(id)!;
            moved.Add(new MoveEventInfo<T>(descendant, path, descendant.ParentId, null));
        }

        return moved;
    }

    /// <summary>An alias with the first free number; aliases are unique over all kinds of types.</summary>
    public string GetUniqueAlias(string alias)
    {
        HashSet<string> taken = new(cache.Current.All.Select(type => type.Alias), StringComparer.OrdinalIgnoreCase);
        var number = 1;
        while (taken.Contains(alias + number))
            number++;
        return alias + number;
    }

    public bool HasContainerInPath(string contentPath) =>
        HasContainerInPath([.. contentPath.Split(',').Select(int.Parse)]);

    public bool HasContainerInPath(params int[] ids) => ambient.Session.Any(
        "SELECT 1 FROM content d JOIN content_type c ON c.id = d.type_id WHERE d.id IN (SELECT value FROM json_each(@0)) AND c.list_view IS NOT NULL",
        SqliteSession.Json(ids));

    public bool HasContentNodes(int id) => ambient.Session.Any("SELECT 1 FROM content WHERE type_id = @0", id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) => ambient.Session.Query(
        "SELECT n.key FROM content_type_allowed a JOIN node n ON n.id = a.content_type_id JOIN node allowed ON allowed.id = a.allowed_id WHERE allowed.key = @0 AND n.object_type = @1 ORDER BY n.id",
        static row => row.Guid(0), key, objectType);

    protected static List<T> Clone(IEnumerable<IContentTypeComposition?> types) => [.. types.OfType<T>().Select(type => Clone(type)!)];

    private static T? Clone(T? type) => (T?)type?.DeepClone();

    private static string? Column(string member) => member switch
    {
        nameof(IContentTypeBase.Alias) => "c.alias",
        nameof(IContentTypeBase.Description) => "c.description",
        nameof(IContentTypeBase.Icon) => "c.icon",
        nameof(IContentTypeBase.Thumbnail) => "c.thumbnail",
        nameof(IContentTypeBase.AllowedAsRoot) => "c.allowed_at_root",
        nameof(IContentTypeBase.ListView) => "c.list_view",
        nameof(IContentTypeBase.IsElement) => "c.is_element",
        nameof(IContentTypeBase.Variations) => "c.variations",
        _ => NodeStore.Column(member),
    };
}
