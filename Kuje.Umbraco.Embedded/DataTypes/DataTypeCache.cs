using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Embedded.DataTypes;

/// <summary>The data types that the ambient scope sees.</summary>
internal sealed class DataTypeCache(AmbientScope ambient)
{
    private readonly StampedCache<DataTypeSet> _cache = new(Stamp.DataTypes);

    public DataTypeSet Current => _cache.Get(ambient.Session, DataTypeSet.Load);

    /// <summary>Called after each change; types of content hold their properties' editors, so they change with them.</summary>
    public void Changed()
    {
        Stamp.Renew(ambient.Session, Stamp.DataTypes);
        Stamp.Renew(ambient.Session, Stamp.ContentTypes);
    }
}
