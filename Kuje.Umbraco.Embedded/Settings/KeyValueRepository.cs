using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Settings;

internal sealed class KeyValueRepository(AmbientScope ambient) : IKeyValueRepository
{
    private const string Select = "SELECT key, value, update_date FROM key_value WHERE ";

    public IKeyValue? Get(string? id) => id is null ? null : ambient.Session.First(Select + "key = @0", Read, id);

    public IEnumerable<IKeyValue> GetMany(params string[]? ids) => ids is null or []
        ? ambient.Session.Query(Select + "1", Read)
        : ambient.Session.Query(Select + "key IN (SELECT value FROM json_each(@0))", Read, SqliteSession.Json(ids));

    public bool Exists(string id) => ambient.Session.Any("SELECT 1 FROM key_value WHERE key = @0", id);

    public IReadOnlyDictionary<string, string?> FindByKeyPrefix(string keyPrefix) => ambient.Session
        .Query(Select + "key >= @0 AND key < @0 || char(0x10FFFF)", Read, keyPrefix)
        .ToDictionary(pair => pair.Identifier, pair => pair.Value);

    public void Save(IKeyValue entity)
    {
        entity.UpdatingEntity();
        ambient.Session.Execute(
            "INSERT INTO key_value (key, value, update_date) VALUES (@0, @1, @2) "
            + "ON CONFLICT (key) DO UPDATE SET value = excluded.value, update_date = excluded.update_date",
            entity.Identifier, entity.Value, entity.UpdateDate);
    }

    public void Delete(IKeyValue entity) => ambient.Session.Execute("DELETE FROM key_value WHERE key = @0", entity.Identifier);

    private static IKeyValue Read(SqliteRow row) =>
        new KeyValue { Identifier = row.Text(0), Value = row.TextOrNull(1), UpdateDate = row.Moment(2) };
}
