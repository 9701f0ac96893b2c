using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>How far this site has followed the cache instructions of others. The engine's database serves one server: there are two numbers.</summary>
internal sealed class LastSyncedRepository(IKeyValueRepository values) : ILastSyncedRepository
{
    private const string Prefix = "Umbraco.Embedded.LastSynced.";

    public Task<int?> GetInternalIdAsync() => Task.FromResult(Get("Internal"));

    public Task<int?> GetExternalIdAsync() => Task.FromResult(Get("External"));

    public Task SaveInternalIdAsync(int id) => Save("Internal", id);

    public Task SaveExternalIdAsync(int id) => Save("External", id);

    public Task DeleteEntriesOlderThanAsync(DateTime pruneDate)
    {
        foreach (IKeyValue value in values.GetMany(Prefix + "Internal", Prefix + "External"))
        {
            if (value.UpdateDate < pruneDate)
                values.Delete(value);
        }

        return Task.CompletedTask;
    }

    private int? Get(string which) =>
        int.TryParse(values.Get(Prefix + which)?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int id) ? id : null;

    private Task Save(string which, int id)
    {
        values.Save(new KeyValue { Identifier = Prefix + which, Value = id.ToString(CultureInfo.InvariantCulture) });
        return Task.CompletedTask;
    }
}
