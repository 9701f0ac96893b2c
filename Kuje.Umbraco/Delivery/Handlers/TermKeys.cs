using Kuje.Umbraco.Directory;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Delivery.Handlers;

/// <summary>What readers call terms and organisations, as the keys that the index has.</summary>
internal sealed class TermKeys(DirectoryKeeper keeper)
{
    /// <summary>A value that nothing has: who asks for what is not there finds nothing.</summary>
    public static readonly string None = Guid.Empty.ToString("D");

    /// <summary>The keys of an id, slug or stable key; of a region those of its municipalities.</summary>
    public IEnumerable<string> Find(Dimension dimension, string name)
    {
        DirectorySnapshot snapshot = keeper.Read();
        if (snapshot.Find(dimension.Kind!.Value, name) is not { } item)
            return [];
        return item.Kind == ItemKind.Region
            ? snapshot.MunicipalitiesOf(item.Number).Select(municipality => snapshot.Items[municipality]!.Key.ToString("D"))
            : [item.Key.ToString("D")];
    }
}
