using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Published content is read from the versions themselves: there is no copy in the database to rebuild, only memory to forget.</summary>
internal sealed class StoreIsTheCache(PublishedDocuments documents, PublishedMedia media) : IDatabaseCacheRebuilder, IDeferredCacheRebuildService
{
    public Task<Attempt<DatabaseCacheRebuildResult>> RebuildAsync(bool useBackgroundThread)
    {
        documents.ClearConvertedContentCache();
        media.ClearConvertedContentCache();
        return Task.FromResult(Attempt.Succeed(DatabaseCacheRebuildResult.Success));
    }

    [Obsolete("Declared by Umbraco.")]
    public void Rebuild(bool useBackgroundThread)
    {
        documents.ClearConvertedContentCache();
        media.ClearConvertedContentCache();
    }

    [Obsolete("Declared by Umbraco.")]
    public void RebuildDatabaseCacheIfSerializerChanged()
    {
        // No serialized copy.
    }

    public Task RebuildDatabaseCacheIfSerializerChangedAsync() => Task.CompletedTask;

    public void QueueContentTypeRebuild(IReadOnlyCollection<int> contentTypeIds) => documents.ClearConvertedContentCache();

    public void QueueMediaTypeRebuild(IReadOnlyCollection<int> mediaTypeIds) => media.ClearConvertedContentCache();
}
