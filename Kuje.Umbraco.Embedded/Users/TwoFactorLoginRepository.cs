using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Users;

internal sealed class TwoFactorLoginRepository(AmbientScope ambient) : ITwoFactorLoginRepository
{
    private const string Select = "SELECT id, owner_key, provider, secret FROM two_factor_login WHERE ";

    public ITwoFactorLogin? Get(int id) => ambient.Session.First(Select + "id = @0", Read, id);

    public IEnumerable<ITwoFactorLogin> GetMany(params int[]? ids) => ids is null or []
        ? ambient.Session.Query(Select + "1", Read)
        : ambient.Session.Query(Select + "id IN (SELECT value FROM json_each(@0))", Read, SqliteSession.Json(ids));

    public bool Exists(int id) => ambient.Session.Any("SELECT 1 FROM two_factor_login WHERE id = @0", id);

    public Task<IEnumerable<ITwoFactorLogin>> GetByUserOrMemberKeyAsync(Guid userOrMemberKey) =>
        Task.FromResult<IEnumerable<ITwoFactorLogin>>(ambient.Session.Query(Select + "owner_key = @0 ORDER BY provider", Read, userOrMemberKey));

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey) =>
        Task.FromResult(ambient.Session.Execute("DELETE FROM two_factor_login WHERE owner_key = @0", userOrMemberKey) > 0);

    public Task<bool> DeleteUserLoginsAsync(Guid userOrMemberKey, string providerName) => Task.FromResult(ambient.Session.Execute(
        "DELETE FROM two_factor_login WHERE owner_key = @0 AND provider = @1", userOrMemberKey, providerName) > 0);

    public void Save(ITwoFactorLogin entity)
    {
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            ambient.Session.Execute("UPDATE two_factor_login SET provider = @1, secret = @2 WHERE id = @0", entity.Id, entity.ProviderName, entity.Secret);
        }
        else
        {
            entity.AddingEntity();
            entity.Id = ambient.Session.Insert(
                "INSERT INTO two_factor_login (owner_key, provider, secret) VALUES (@0, @1, @2)",
                entity.UserOrMemberKey, entity.ProviderName, entity.Secret);
        }

        entity.ResetDirtyProperties();
    }

    public void Delete(ITwoFactorLogin entity) => ambient.Session.Execute("DELETE FROM two_factor_login WHERE id = @0", entity.Id);

    private static ITwoFactorLogin Read(SqliteRow row) =>
        new TwoFactorLogin { Id = row.Int(0), UserOrMemberKey = row.Guid(1), ProviderName = row.Text(2), Secret = row.Text(3), Confirmed = true };
}
