using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.ManagementApi.Trees;

/// <summary>Finds documents or media by a part of their name, or by their id, where the signed-in user may be.</summary>
internal sealed class EntitySearch(IEntityService entities, ICoreScopeProvider scopes, StartNodes starts)
{
    // Nobody looks through more; a longer query finds fewer.
    private const int MaxMatches = 500;

    private static readonly Ordering ByName = Ordering.By("Name");

    /// <summary>With a parent, only what is below it; nothing if it is gone. With content types, only what is of one of them.</summary>
    public IEnumerable<T> Find<T>(UmbracoObjectTypes type, string query, Guid? parent, bool? trashed, Guid[] contentTypes)
        where T : IContentEntitySlim
    {
        string[]? startPaths = starts.Paths(type);
        IQuery<IUmbracoEntity> filter = scopes.CreateQuery<IUmbracoEntity>();
        if (Guid.TryParse(query, out Guid key))
            filter.Where(entity => entity.Key == key);
        else if (query.Length > 0)
            filter.Where(entity => entity.Name!.Contains(query));
        if (trashed is { } bin)
            filter.Where(entity => entity.Trashed == bin);
        IEnumerable<IEntitySlim> found = [];
        if (parent is null)
            found = entities.GetPagedDescendants(type, 0, MaxMatches, out _, filter, ByName);
        else if (entities.Get(parent.Value, type) is { } above)
            found = entities.GetPagedDescendants(above.Id, type, 0, MaxMatches, out _, filter, ByName);
        return found.Where(entity => StartNodes.MayUse(startPaths, entity.Path)).OfType<T>()
            .Where(entity => contentTypes.Length == 0 || contentTypes.Contains(entity.ContentTypeKey));
    }
}
