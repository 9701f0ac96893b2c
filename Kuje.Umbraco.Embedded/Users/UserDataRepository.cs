using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Infrastructure.Persistence.Querying;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>What extensions of the backoffice remember for a user.</summary>
internal sealed class UserDataRepository(AmbientScope ambient) : IUserDataRepository
{
    private const string Where =
        "WHERE (@0 = '[]' OR user_key IN (SELECT value FROM json_each(@0))) AND (@1 = '[]' OR group_name IN (SELECT value FROM json_each(@1))) "
        + "AND (@2 = '[]' OR identifier IN (SELECT value FROM json_each(@2)))";

    public Task<IUserData?> GetAsync(Guid key) => Task.FromResult(ambient.Session.First(
        "SELECT key, user_key, group_name, identifier, value FROM user_data WHERE key = @0", Read, key));

    public Task<PagedModel<IUserData>> GetAsync(int skip, int take, IUserDataFilter? filter = null)
    {
        string users = SqliteSession.Json(filter?.UserKeys ?? []);
        string groups = SqliteSession.Json(filter?.Groups ?? []);
        string identifiers = SqliteSession.Json(filter?.Identifiers ?? []);
        return Task.FromResult(new PagedModel<IUserData>(
            ambient.Session.Count("SELECT COUNT(*) FROM user_data " + Where, users, groups, identifiers),
            ambient.Session.Query(
                $"SELECT key, user_key, group_name, identifier, value FROM user_data {Where} ORDER BY group_name, identifier, key LIMIT @3 OFFSET @4",
                Read, users, groups, identifiers, take, skip)));
    }

    public Task<IUserData> Save(IUserData userData)
    {
        ambient.Session.Execute(
            "INSERT INTO user_data (key, user_key, group_name, identifier, value) VALUES (@0, @1, @2, @3, @4)",
            userData.Key, userData.UserKey, userData.Group, userData.Identifier, userData.Value);
        return Task.FromResult(userData);
    }

    public Task<IUserData> Update(IUserData userData)
    {
        ambient.Session.Execute(
            "UPDATE user_data SET user_key = @1, group_name = @2, identifier = @3, value = @4 WHERE key = @0",
            userData.Key, userData.UserKey, userData.Group, userData.Identifier, userData.Value);
        return Task.FromResult(userData);
    }

    public Task Delete(IUserData userData)
    {
        ambient.Session.Execute("DELETE FROM user_data WHERE key = @0", userData.Key);
        return Task.CompletedTask;
    }

    private static IUserData Read(SqliteRow row) => new UserData
    {
        Key = row.Guid(0),
        UserKey = row.Guid(1),
        Group = row.Text(2),
        Identifier = row.Text(3),
        Value = row.Text(4),
    };
}
