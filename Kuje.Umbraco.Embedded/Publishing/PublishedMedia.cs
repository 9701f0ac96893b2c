using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Media items as readers see them: all that are not in the recycle bin.</summary>
internal sealed class PublishedMedia(
    CommittedReads reads,
    PublishedContentTypeCache types,
    IPublishedModelFactory models,
    PublishedItemServices services,
    IOptions<PublishedCacheOptions> options) : IPublishedMediaCache, IMediaCacheService
{
    // Media have one version, the one that is edited.
    private const bool Draft = true;

    private readonly PublishedItemCache _items = new(
        PublishedItemType.Media, PublishedCacheOptions.Bytes(options.Value.MediaMegabytes), reads, types, models, services);

    public IPublishedContent? GetById(bool preview, int contentId) => GetById(contentId);

    public IPublishedContent? GetById(bool preview, Guid contentId) => GetById(contentId);

    public IPublishedContent? GetById(int contentId) => _items.Get(contentId, Draft);

    public IPublishedContent? GetById(Guid contentId) => _items.Get(contentId, Draft);

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => Task.FromResult(GetById(key));

    /// <summary>Those of the media items that are there, in the order of the keys; what is not in memory is read in one statement.</summary>
    public IReadOnlyList<IPublishedContent> GetMany(IReadOnlyCollection<Guid> keys) => _items.GetMany(keys, Draft);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) => _items.GetOfType(contentType.Id, Draft);

    public bool TryGetCached(Guid key, out IPublishedContent? content) => _items.TryGetKept(key, Draft, out content);

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    /// <summary>Media items are read when they are first asked for: nothing is read ahead.</summary>
    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshMediaAsync(IMedia media) => RefreshMemoryCacheAsync(media.Key);

    public Task DeleteItemAsync(IContentBase media) => RefreshMemoryCacheAsync(media.Key);

    public Task RefreshMemoryCacheAsync(Guid key)
    {
        services.Generation.Refresh(ContentChange.Of(key), () => _items.Remove(key));
        return Task.CompletedTask;
    }

    public Task RemoveFromMemoryCacheAsync(Guid key) => RefreshMemoryCacheAsync(key);

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        ClearConvertedContentCache();
        return Task.CompletedTask;
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> mediaTypeIds)
    {
        ClearConvertedContentCache();
        return Task.CompletedTask;
    }

    /// <summary>There is no second copy of media that would have to be written anew.</summary>
    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => ClearConvertedContentCache();

    public void ClearConvertedContentCache() => services.Generation.Refresh(_items.Clear);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> mediaTypeIds) => ClearConvertedContentCache();
}
