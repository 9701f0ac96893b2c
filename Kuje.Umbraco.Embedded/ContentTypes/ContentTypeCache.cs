using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.ContentTypes;

/// <summary>The types that the ambient scope sees: built once for each state of the database, whoever asks.</summary>
internal sealed class ContentTypeCache(AmbientScope ambient, ContentTypeReader reader) : IContentTypeCommonRepository
{
    private readonly StampedCache<ContentTypeSet> _cache = new(Stamp.ContentTypes);

    public ContentTypeSet Current => _cache.Get(ambient.Session, reader.Read);

    public IEnumerable<IContentTypeComposition> GetAllTypes() =>
        [.. Current.All.Select(type => (IContentTypeComposition)type.DeepClone())];

    /// <summary>Nothing to do: a changed stamp is seen by itself.</summary>
    public void ClearCache()
    {
    }

    /// <summary>Called after each change of types, inside its transaction.</summary>
    public void Changed() => Stamp.Renew(ambient.Session, Stamp.ContentTypes);
}
