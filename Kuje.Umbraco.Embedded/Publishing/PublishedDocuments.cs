using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Documents as readers see them: published, with published ancestors; in preview as they are edited.</summary>
internal sealed class PublishedDocuments(
    CommittedReads reads,
    PublishedContentTypeCache types,
    IPublishedModelFactory models,
    PublishedItemServices services,
    IPublishStatusQueryService publishStatus,
    IPreviewService preview,
    IOptions<PublishedCacheOptions> options) : IPublishedContentCache, IDocumentCacheService
{
    private readonly PublishedItemCache _items = new(
        PublishedItemType.Content, PublishedCacheOptions.Bytes(options.Value.DocumentMegabytes), reads, types, models, services);

    /// <summary>How many published documents are in memory.</summary>
    public int Count => _items.Count;

    public IPublishedContent? GetById(bool preview, int contentId) => Visible(_items.Get(contentId, preview), preview);

    public IPublishedContent? GetById(bool preview, Guid contentId) => Visible(_items.Get(contentId, preview), preview);

    public IPublishedContent? GetById(int contentId) => GetById(preview.IsInPreview(), contentId);

    public IPublishedContent? GetById(Guid contentId) => GetById(preview.IsInPreview(), contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => GetByIdOf(id, preview);

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => GetByKeyAsync(key, preview);

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => Task.FromResult(GetById(preview ?? IsInPreview, key));

    Task<IPublishedContent?> IDocumentCacheService.GetByIdAsync(int id, bool? preview) => GetByIdOf(id, preview);

    /// <summary>Those of the documents that a reader may see, in the order of the keys; what is not in memory is read in one statement.</summary>
    public IReadOnlyList<IPublishedContent> GetMany(IReadOnlyCollection<Guid> keys, bool draft) =>
        [.. _items.GetMany(keys, draft).Where(item => Visible(item, draft) is not null)];

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        [.. _items.GetOfType(contentType.Id, draft: false).Where(item => Visible(item, draft: false) is not null)];

    public bool TryGetCached(Guid key, bool preview, out IPublishedContent? content)
    {
        content = _items.TryGetKept(key, preview, out IPublishedContent? kept) ? Visible(kept, preview) : null;
        return content is not null;
    }

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) => Task.FromResult(GetById(preview, id) is not null);

    /// <summary>Documents are read when they are first asked for: nothing is read ahead.</summary>
    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshContentAsync(IContent content) => RefreshMemoryCacheAsync(content.Key);

    public Task DeleteItemAsync(IContentBase content) => RefreshMemoryCacheAsync(content.Key);

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

    /// <summary>There is no second copy of documents that would have to be written anew.</summary>
    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => ClearConvertedContentCache();

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds)
    {
        ClearConvertedContentCache();
        return Task.CompletedTask;
    }

    /// <summary>All of them, since documents also hold elements of other types.</summary>
    public void ClearConvertedContentCache() => services.Generation.Refresh(_items.Clear);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => ClearConvertedContentCache();

    private bool IsInPreview => preview.IsInPreview();

    private Task<IPublishedContent?> GetByIdOf(int id, bool? preview) => Task.FromResult(GetById(preview ?? IsInPreview, id));

    private IPublishedContent? Visible(IPublishedContent? item, bool draft)
    {
        if (item is null || draft)
            return item;
        long now = services.Generation.Current;
        PublishedItem? own = item as PublishedItem ?? (item as PublishedContentWrapped)?.Unwrap() as PublishedItem;
        if (now != 0 && own?.VisibleIn == now)
            return item;
        if (!publishStatus.HasPublishedAncestorPath(item.Key))
            return null;
        if (own is not null)
            own.VisibleIn = now;
        return item;
    }
}
