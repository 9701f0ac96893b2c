using Kuje.Umbraco.Schema;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Backoffice.Overview;

/// <summary>Finds where a user may add activities and organisations.</summary>
internal sealed class CreationPlaces(IContentPermissionService permissions, IContentTypeService contentTypes)
{
    private static readonly (string List, string Type)[] _lists =
        [(TypeAlias.Activities, TypeAlias.Activity), (TypeAlias.Organisations, TypeAlias.Organisation)];

    private static readonly HashSet<string> _create = [ActionNew.ActionLetter];

    public async Task<IReadOnlyList<CreationPlace>> ForAsync(
        IUser user,
        IReadOnlyList<ContentSummary> reachable,
        IReadOnlyDictionary<int, ContentSummary> hubs,
        Func<ContentSummary, string> name)
    {
        var lists = reachable.Where(summary => _lists.Any(list => list.List == summary.Type)).ToList();
        var allowed = await permissions.FilterAuthorizedAccessAsync(user, lists.Select(list => list.Key), _create);
        return
        [
            .. from list in lists
               let hub = list.Ids.Select(id => hubs.GetValueOrDefault(id)).FirstOrDefault(found => found is not null)
               where hub is not null && allowed.Contains(list.Key)
               let type = _lists.First(pair => pair.List == list.Type).Type
               let typeKey = contentTypes.Get(type)?.Key
               where typeKey is not null
               orderby name(hub), type
               select new CreationPlace(type, typeKey.Value, list.Key, hub.Key, name(hub)),
        ];
    }
}
