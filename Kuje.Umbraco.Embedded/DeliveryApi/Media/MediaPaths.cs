using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Media;

/// <summary>Media by path: the names of the folders and of the item, whatever their case.</summary>
internal sealed class MediaPaths(IPublishedMediaCache cache, IMediaNavigationQueryService navigation)
{
    public IPublishedContent? Find(string path)
    {
        IPublishedContent? found = null;
        IEnumerable<IPublishedContent> level = Roots();
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            found = level.FirstOrDefault(item => string.Equals(item.Name, name, StringComparison.OrdinalIgnoreCase));
            if (found is null)
                return null;
            level = ChildrenOf(found.Key);
        }

        return found;
    }

    public string PathOf(IPublishedContent media)
    {
        var names = new Stack<string>();
        names.Push(media.Name);
        if (navigation.TryGetAncestorsKeys(media.Key, out IEnumerable<Guid> ancestors))
        {
            foreach (Guid ancestor in ancestors)
                names.Push(cache.GetById(ancestor)?.Name ?? string.Empty);
        }

        return $"/{string.Join('/', names).ToLowerInvariant()}/";
    }

    public IEnumerable<IPublishedContent> Roots() =>
        navigation.TryGetRootKeys(out IEnumerable<Guid> keys) ? Items(keys) : [];

    public IEnumerable<IPublishedContent> ChildrenOf(Guid key) =>
        navigation.TryGetChildrenKeys(key, out IEnumerable<Guid> keys) ? Items(keys) : [];

    private IEnumerable<IPublishedContent> Items(IEnumerable<Guid> keys) => keys.Select(key => cache.GetById(key)).OfType<IPublishedContent>();
}
