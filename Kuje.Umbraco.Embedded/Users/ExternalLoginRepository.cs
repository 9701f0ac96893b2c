using System.Text.Json;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>Logins of users and members at other providers, with the tokens that these gave.</summary>
internal sealed class ExternalLoginRepository(AmbientScope ambient, TimeProvider time)
    : RecordRepository<int, IIdentityUserLogin>(ambient), IExternalLoginWithKeyRepository
{
    protected override string Columns => "l.id, l.provider, l.provider_key, l.owner_key, l.create_date, l.user_data";

    protected override string Table => "external_login l";

    protected override string IdColumn => "l.id";

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLogin> logins)
    {
        IExternalLogin[] wanted = [.. logins.DistinctBy(login => login.LoginProvider)];
        Session.Execute(
            "DELETE FROM external_login WHERE owner_key = @0 AND provider NOT IN (SELECT value FROM json_each(@1))",
            userOrMemberKey, SqliteSession.Json(wanted.Select(login => login.LoginProvider)));
        foreach (IExternalLogin login in wanted)
        {
            Session.Execute(
                "INSERT INTO external_login (owner_key, provider, provider_key, user_data, create_date) VALUES (@0, @1, @2, @3, @4) "
                + "ON CONFLICT (owner_key, provider) DO UPDATE SET provider_key = excluded.provider_key, user_data = excluded.user_data",
                userOrMemberKey, login.LoginProvider, login.ProviderKey, login.UserData, time.GetUtcNow().UtcDateTime);
        }
    }

    public void Save(Guid userOrMemberKey, IEnumerable<IExternalLoginToken> tokens)
    {
        string list = JsonSerializer.Serialize(tokens.Select(token => new[] { token.LoginProvider, token.Name, token.Value }));
        Session.Execute(
            "DELETE FROM external_login_token WHERE login_id IN (SELECT id FROM external_login WHERE owner_key = @0)", userOrMemberKey);
        Session.Execute(
            "INSERT INTO external_login_token (login_id, name, value, create_date) SELECT l.id, j.value ->> 1, j.value ->> 2, @2 "
            + "FROM json_each(@1) j JOIN external_login l ON l.owner_key = @0 AND l.provider = j.value ->> 0 "
            + "WHERE TRUE ON CONFLICT (login_id, name) DO UPDATE SET value = excluded.value",
            userOrMemberKey, list, time.GetUtcNow().UtcDateTime);
    }

    public void DeleteUserLogins(Guid userOrMemberKey) => Session.Execute("DELETE FROM external_login WHERE owner_key = @0", userOrMemberKey);

    /// <summary>Of users only: members sign in at providers with a prefix of their own.</summary>
    public void DeleteUserLoginsForRemovedProviders(IEnumerable<string> currentLoginProviders) => Session.Execute(
        "DELETE FROM external_login WHERE owner_key IN (SELECT key FROM user) AND provider NOT IN (SELECT value FROM json_each(@0))",
        SqliteSession.Json(currentLoginProviders));

    IEnumerable<IIdentityUserToken> IQueryRepository<IIdentityUserToken>.Get(IQuery<IIdentityUserToken> query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, TokenColumn);
        return Session.Query(
            "SELECT t.id, l.provider, t.name, t.value, l.owner_key, t.create_date FROM external_login_token t JOIN external_login l ON l.id = t.login_id WHERE "
            + condition,
            IIdentityUserToken (row) => new IdentityUserToken(row.Int(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Moment(5)),
            [.. condition.Args]);
    }

    int IQueryRepository<IIdentityUserToken>.Count(IQuery<IIdentityUserToken>? query)
    {
        SqlCondition condition = QueryTranslator.Translate(query, TokenColumn);
        return Session.Count(
            "SELECT COUNT(*) FROM external_login_token t JOIN external_login l ON l.id = t.login_id WHERE " + condition, [.. condition.Args]);
    }

    public override void Delete(IIdentityUserLogin entity) => Session.Execute("DELETE FROM external_login WHERE id = @0", entity.Id);

    protected override IIdentityUserLogin Read(SqliteRow row) =>
        new IdentityUserLogin(row.Int(0), row.Text(1), row.Text(2), row.Text(3), row.Moment(4)) { UserData = row.TextOrNull(5) };

    protected override string? Column(string member) => member switch
    {
        nameof(IIdentityUserLogin.Id) => "l.id",
        nameof(IIdentityUserLogin.LoginProvider) => "l.provider",
        nameof(IIdentityUserLogin.ProviderKey) => "l.provider_key",
        nameof(IIdentityUserLogin.UserId) or nameof(IIdentityUserLogin.Key) => "l.owner_key",
        _ => null,
    };

    protected override void Insert(IIdentityUserLogin entity) => entity.Id = Session.Insert(
        "INSERT INTO external_login (owner_key, provider, provider_key, user_data, create_date) VALUES (@0, @1, @2, @3, @4)",
        Guid.Parse(entity.UserId), entity.LoginProvider, entity.ProviderKey, entity.UserData, entity.CreateDate);

    protected override void Update(IIdentityUserLogin entity) => Session.Execute(
        "UPDATE external_login SET provider = @1, provider_key = @2, user_data = @3 WHERE id = @0",
        entity.Id, entity.LoginProvider, entity.ProviderKey, entity.UserData);

    private static string? TokenColumn(string member) => member switch
    {
        nameof(IIdentityUserToken.Id) => "t.id",
        nameof(IIdentityUserToken.LoginProvider) => "l.provider",
        nameof(IIdentityUserToken.Name) => "t.name",
        nameof(IIdentityUserToken.Value) => "t.value",
        nameof(IIdentityUserToken.UserId) or nameof(IIdentityUserToken.Key) => "l.owner_key",
        _ => null,
    };
}
