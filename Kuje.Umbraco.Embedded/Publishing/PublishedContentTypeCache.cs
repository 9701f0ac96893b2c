using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Content types as published content sees them, made when they are first asked for.</summary>
internal sealed class PublishedContentTypeCache(
    IContentTypeService documentTypes,
    IMediaTypeService mediaTypes,
    IMemberTypeService memberTypes,
    IPublishedContentTypeFactory factory,
    CommittedReads reads,
    ContentGeneration generation) : IPublishedContentTypeCache
{
    private readonly ConcurrentDictionary<int, PublishedType> _byId = new();
    private readonly ConcurrentDictionary<Guid, PublishedType> _byKey = new();
    private readonly ConcurrentDictionary<(PublishedItemType, string), PublishedType> _byAlias = new(new AliasComparer());

    public void ClearAll()
    {
        _byId.Clear();
        _byKey.Clear();
        _byAlias.Clear();
    }

    /// <summary>All of them go, since a type also shows what its compositions say.</summary>
    public void ClearContentType(int id) => ClearAll();

    public void ClearContentTypes(IEnumerable<int> ids) => ClearAll();

    public void ClearDataType(int id) => ClearByDataTypeId(id);

    public IEnumerable<IPublishedContentType> ClearByDataTypeId(int id)
    {
        IPublishedContentType[] affected =
            [.. _byId.Values.Select(t => t.ContentType).Where(t => t.PropertyTypes.Any(p => p.DataType.Id == id))];
        ClearAll();
        return affected;
    }

    public IPublishedContentType Get(PublishedItemType itemType, Guid key) => Find(
        itemType, () => _byKey.GetValueOrDefault(key), () => Services(itemType).ByKey(key), $"with key {key}").ContentType;

    public IPublishedContentType Get(PublishedItemType itemType, string alias) => Find(
        itemType, () => _byAlias.GetValueOrDefault((Family(itemType), alias)), () => Services(itemType).ByAlias(alias), $"with alias {alias}").ContentType;

    public IPublishedContentType Get(PublishedItemType itemType, int id) => GetWithSlots(itemType, id).ContentType;

    public PublishedType GetWithSlots(PublishedItemType itemType, int id) =>
        !reads.IsCallerWriting && _byId.TryGetValue(id, out PublishedType? type)
            ? type
            : Find(itemType, () => _byId.GetValueOrDefault(id), () => Services(itemType).ById(id), $"with id {id}");

    private PublishedType Find(PublishedItemType itemType, Func<PublishedType?> cached, Func<IContentTypeComposition?> load, string what)
    {
        if (reads.IsCallerWriting)
            return Make(load());
        if (cached() is { } known)
            return known;
        long now = generation.Current;
        PublishedType made = reads.Read(() => Make(load()));
        generation.TryKeep(now, () => Keep(made));
        return made;

        PublishedType Make(IContentTypeComposition? type) => type is null
            ? throw new InvalidOperationException($"There is no {itemType} type {what}.")
            : PublishedType.From(type, factory);
    }

    private void Keep(PublishedType type)
    {
        _byId[type.ContentType.Id] = type;
        _byKey[type.ContentType.Key] = type;
        _byAlias[(Family(type.ContentType.ItemType), type.ContentType.Alias)] = type;
    }

    private (Func<Guid, IContentTypeComposition?> ByKey, Func<string, IContentTypeComposition?> ByAlias, Func<int, IContentTypeComposition?> ById)
        Services(PublishedItemType itemType) => Family(itemType) switch
        {
            PublishedItemType.Content => (documentTypes.Get, documentTypes.Get, documentTypes.Get),
            PublishedItemType.Media => (mediaTypes.Get, mediaTypes.Get, mediaTypes.Get),
            PublishedItemType.Member => (memberTypes.Get, memberTypes.Get, memberTypes.Get),
            _ => throw new ArgumentOutOfRangeException(nameof(itemType), itemType, "There are no such types."),
        };

    /// <summary>Element types are document types that say so.</summary>
    private static PublishedItemType Family(PublishedItemType itemType) =>
        itemType == PublishedItemType.Element ? PublishedItemType.Content : itemType;

    private sealed class AliasComparer : IEqualityComparer<(PublishedItemType Family, string Alias)>
    {
        public bool Equals((PublishedItemType Family, string Alias) x, (PublishedItemType Family, string Alias) y) =>
            x.Family == y.Family && string.Equals(x.Alias, y.Alias, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((PublishedItemType Family, string Alias) obj) =>
            HashCode.Combine(obj.Family, obj.Alias.GetHashCode(StringComparison.OrdinalIgnoreCase));
    }
}
