using System.Collections.Frozen;
using Umbraco.Cms.Core.Models;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>All document, media and member types of one state of the database, ready to be cloned.</summary>
/// <remarks>The entities are shared: what leaves the repositories are deep clones; whoever reads here must not change them.</remarks>
internal sealed class ContentTypeSet
{
    private readonly FrozenDictionary<int, IContentTypeComposition> _byId;
    private readonly FrozenDictionary<Guid, IContentTypeComposition> _byKey;
    private readonly ILookup<string, IContentTypeComposition> _byAlias;
    private readonly ILookup<int, int> _composedOf;

    public ContentTypeSet(IReadOnlyList<IContentTypeComposition> all)
    {
        All = all;
        _byId = all.ToFrozenDictionary(type => type.Id);
        _byKey = all.ToFrozenDictionary(type => type.Key);
        _byAlias = all.ToLookup(type => type.Alias, StringComparer.OrdinalIgnoreCase);
        _composedOf = all.SelectMany(type => type.ContentTypeComposition, (type, part) => (type.Id, Part: part.Id))
            .ToLookup(pair => pair.Part, pair => pair.Id);
    }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<IContentTypeComposition> All { get; }

    public IContentTypeComposition? Get(int id) => _byId.GetValueOrDefault(id);

    public IContentTypeComposition? Get(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>The type of the kind; an alias may be used once in each kind.</summary>
    public T? Get<T>(string alias)
        where T : class, IContentTypeComposition => _byAlias[alias].OfType<T>().FirstOrDefault();

    /// <summary>The type's id and the ids of all types that are composed of it, near and far.</summary>
    public IReadOnlyList<int> WithComposed(int id)
    {
        var found = new List<int> { id };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(_composedOf[found[i]].Where(composed => !found.Contains(composed)));
        return found;
    }
}
