using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>Operations that outlive a request. One whose process died is found by its expiration: it is stale.</summary>
internal sealed class LongRunningOperationRepository(AmbientScope ambient, IJsonSerializer serializer, TimeProvider time)
    : ILongRunningOperationRepository
{
    private const string Status = "CASE WHEN status IN (2, 3) AND expiration_date < @0 THEN 4 ELSE status END";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task CreateAsync(LongRunningOperation operation, DateTimeOffset expirationDate)
    {
        ambient.Session.Execute(
            "INSERT INTO long_running_operation (id, type, status, create_date, update_date, expiration_date) VALUES (@0, @1, @2, @3, @3, @4)",
            operation.Id, operation.Type, operation.Status, Now, expirationDate);
        return Task.CompletedTask;
    }

    public Task<LongRunningOperation?> GetAsync(Guid id) => Task.FromResult(ambient.Session.First(
        $"SELECT id, type, {Status} FROM long_running_operation WHERE id = @1", Read, Now, id));

    public Task<LongRunningOperation<T>?> GetAsync<T>(Guid id) => Task.FromResult(ambient.Session.First(
        $"SELECT id, type, {Status}, result FROM long_running_operation WHERE id = @1",
        row => new LongRunningOperation<T>
        {
            Id = row.Guid(0),
            Type = row.Text(1),
            Status = (LongRunningOperationStatus)row.Int(2),
            Result = row.TextOrNull(3) is { } result ? serializer.Deserialize<T>(result) : default,
        },
        Now,
        id));

    public Task<PagedModel<LongRunningOperation>> GetByTypeAsync(string type, LongRunningOperationStatus[] statuses, int skip, int take)
    {
        const string Where = $"WHERE type = @1 AND (@2 = '[]' OR {Status} IN (SELECT value FROM json_each(@2)))";
        string wanted = SqliteSession.Json(statuses);
        int total = ambient.Session.Count($"SELECT COUNT(*) FROM long_running_operation {Where}", Now, type, wanted);
        List<LongRunningOperation> page = ambient.Session.Query(
            $"SELECT id, type, {Status} FROM long_running_operation {Where} ORDER BY create_date LIMIT @3 OFFSET @4",
            Read, Now, type, wanted, take, skip);
        return Task.FromResult(new PagedModel<LongRunningOperation>(total, page));
    }

    public Task<LongRunningOperationStatus?> GetStatusAsync(Guid id) => Task.FromResult(ambient.Session.First(
        $"SELECT {Status} FROM long_running_operation WHERE id = @1", row => (LongRunningOperationStatus?)row.Int(0), Now, id));

    public Task UpdateStatusAsync(Guid id, LongRunningOperationStatus status, DateTimeOffset expirationDate)
    {
        ambient.Session.Execute(
            "UPDATE long_running_operation SET status = @1, update_date = @2, expiration_date = @3 WHERE id = @0", id, status, Now, expirationDate);
        return Task.CompletedTask;
    }

    public Task SetResultAsync<T>(Guid id, T result)
    {
        ambient.Session.Execute(
            "UPDATE long_running_operation SET result = @1, update_date = @2 WHERE id = @0", id, serializer.Serialize(result), Now);
        return Task.CompletedTask;
    }

    public Task CleanOperationsAsync(DateTimeOffset olderThan)
    {
        ambient.Session.Execute("DELETE FROM long_running_operation WHERE update_date < @0", olderThan);
        return Task.CompletedTask;
    }

    private static LongRunningOperation Read(SqliteRow row) =>
        new() { Id = row.Guid(0), Type = row.Text(1), Status = (LongRunningOperationStatus)row.Int(2) };
}
