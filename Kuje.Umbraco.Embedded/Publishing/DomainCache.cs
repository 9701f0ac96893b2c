using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>The domains, all in memory; read anew when one of them changes.</summary>
internal sealed class DomainCache(
    IDomainRepository domains, IDefaultCultureAccessor defaultCulture, CommittedReads reads, ContentGeneration generation)
    : IDomainCache, IDomainCacheService
{
    private Domain[]? _domains;

    public string DefaultCulture => defaultCulture.DefaultCulture;

    public IEnumerable<Domain> GetAll(bool includeWildcards) => All().Where(d => includeWildcards || !d.IsWildcard);

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) =>
        GetAll(includeWildcards).Where(d => d.ContentId == documentId);

    public bool HasAssigned(int documentId, bool includeWildcards = false) => GetAssigned(documentId, includeWildcards).Any();

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads) => generation.Refresh(() => Volatile.Write(ref _domains, null));

    private Domain[] All()
    {
        if (!reads.IsCallerWriting && Volatile.Read(ref _domains) is { } known)
            return known;
        long now = generation.Current;
        Domain[] read = reads.Read(Read);
        if (!reads.IsCallerWriting)
            generation.TryKeep(now, () => Volatile.Write(ref _domains, read));
        return read;
    }

    private Domain[] Read() =>
    [
        .. domains.GetAll(includeWildcards: true)
            .Where(d => d.RootContentId.HasValue && !string.IsNullOrWhiteSpace(d.LanguageIsoCode))
            .Select(d => new Domain(d.Id, d.DomainName, d.RootContentId!.Value, d.LanguageIsoCode, d.IsWildcard, d.SortOrder))
            .OrderBy(d => d.SortOrder),
    ];
}
