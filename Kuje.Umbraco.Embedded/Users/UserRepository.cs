using System.Linq.Expressions;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Records;
using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Kuje.Umbraco.Embedded.Users;

internal sealed partial class UserRepository(AmbientScope ambient, UserDirectory directory, UserSessions sessions, TimeProvider time)
    : RecordRepository<Guid, IUser>(ambient), IUserRepository
{
    /// <summary>The password of an account that signs in elsewhere or has not chosen one: no hash equals it.</summary>
    private const string PasswordConfiguration = $$"""{"hashAlgorithm":"{{Constants.Security.AspNetCoreV3PasswordHashAlgorithmName}}"}""";

    protected override string Columns => "u.id";

    protected override string Table => "user u";

    protected override string IdColumn => "u.key";

    protected override string Order => "u.id";

    public IUser? Get(int id) => directory.User(id);

    public IUser? Get(int? id, bool includeSecurityData) => id is { } known ? directory.User(known) : null;

    public IUser? GetByUsername(string username, bool includeSecurityData) => ByLogin(username);

    public IProfile? GetProfile(string username) => ByLogin(username)?.ProfileData;

    public IProfile? GetProfile(int id) => directory.User(id)?.ProfileData;

    public bool ExistsByUserName(string username) => Session.Any("SELECT 1 FROM user WHERE login = @0", username);

    public bool ExistsByLogin(string login) => ExistsByUserName(login);

    public int GetCountByQuery(IQuery<IUser>? query) => Count(query);

    public IEnumerable<IUser> GetAllInGroup(int groupId) =>
        Select("u.id IN (SELECT user_id FROM user_membership WHERE group_id = @0)", groupId);

    public IEnumerable<IUser> GetAllNotInGroup(int groupId) =>
        Select("u.id NOT IN (SELECT user_id FROM user_membership WHERE group_id = @0)", groupId);

    public IEnumerable<IUser> GetPagedResultsByQuery(
        IQuery<IUser>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Expression<Func<IUser, object?>> orderBy,
        Direction orderDirection = Direction.Ascending,
        string[]? includeUserGroups = null,
        string[]? excludeUserGroups = null,
        UserState[]? userState = null,
        IQuery<IUser>? filter = null)
    {
        SqlCondition condition = QueryTranslator.Translate(query, Column);
        SqlCondition extra = QueryTranslator.Translate(filter, Column, condition.Args.Count);
        List<object?> args = [.. condition.Args, .. extra.Args];
        List<string> where = [condition.ToString(), extra.ToString()];
        if (includeUserGroups is { Length: > 0 })
            where.Add($"EXISTS ({Membership(includeUserGroups, args)})");
        if (excludeUserGroups is { Length: > 0 })
            where.Add($"NOT EXISTS ({Membership(excludeUserGroups, args)})");
        if (userState is { Length: > 0 } && !userState.Contains(UserState.All))
            where.Add("(" + string.Join(" OR ", userState.Distinct().Select(StateCondition)) + ")");

        string column = Column(MemberName(orderBy)) ?? "u.id";
        string order = orderDirection == Direction.Descending ? $"{column} DESC, u.id DESC" : $"{column}, u.id";
        return Page(string.Join(" AND ", where), order, pageIndex * pageSize, pageSize, out totalRecords, [.. args]);
    }

    public IDictionary<UserState, int> GetUserStates() => Enum.GetValues<UserState>()
        .ToDictionary(state => state, state => Session.Count($"SELECT COUNT(*) FROM user u WHERE {StateCondition(state)}"));

    public Guid CreateLoginSession(int? userId, string requestingIpAddress, bool cleanStaleSessions = true) =>
        sessions.Create(userId ?? throw new ArgumentNullException(nameof(userId)), requestingIpAddress, cleanStaleSessions);

    public bool ValidateLoginSession(int userId, Guid sessionId) => sessions.Validate(userId, sessionId);

    public int ClearLoginSessions(int userId) => sessions.Clear(userId);

    public int ClearLoginSessions(TimeSpan timespan) => sessions.Clear(timespan);

    public void ClearLoginSession(Guid sessionId) => sessions.Clear(sessionId);

    public IEnumerable<string> GetAllClientIds() => Session.Query("SELECT client_id FROM user_client", static row => row.Text(0));

    public IEnumerable<string> GetClientIds(int id) =>
        Session.Query("SELECT client_id FROM user_client WHERE user_id = @0", static row => row.Text(0), id);

    public void AddClientId(int id, string clientId) =>
        Session.Execute("INSERT INTO user_client (client_id, user_id) VALUES (@0, @1)", clientId, id);

    public bool RemoveClientId(int id, string clientId) =>
        Session.Execute("DELETE FROM user_client WHERE client_id = @0 AND user_id = @1", clientId, id) > 0;

    public IUser? GetByClientId(string clientId) =>
        Select("u.id = (SELECT user_id FROM user_client WHERE client_id = @0)", clientId).FirstOrDefault();

    public override void Delete(IUser entity)
    {
        Session.Execute("DELETE FROM external_login WHERE owner_key = @0", entity.Key);
        Session.Execute("DELETE FROM two_factor_login WHERE owner_key = @0", entity.Key);
        Session.Execute("DELETE FROM user WHERE id = @0", entity.Id);
        directory.Changed();
        entity.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    protected override List<IUser> Load(string sql, ReadOnlySpan<object?> args) =>
        [.. directory.Users(Session.Query(sql, static row => row.Int(0), args))];

    protected override IUser Read(SqliteRow row) => directory.User(row.Int(0))!;

    protected override string? Column(string member) => member switch
    {
        nameof(IUser.Id) => "u.id",
        nameof(IUser.Key) => "u.key",
        nameof(IUser.Name) => "u.name",
        nameof(IUser.Username) => "u.login",
        nameof(IUser.Email) => "u.email",
        nameof(IUser.Language) => "u.language",
        nameof(IUser.Kind) => "u.kind",
        nameof(IUser.IsApproved) => "u.is_approved",
        nameof(IUser.IsLockedOut) => "u.is_locked_out",
        nameof(IUser.LastLoginDate) => "u.last_login_date",
        nameof(IUser.LastLockoutDate) => "u.last_lockout_date",
        nameof(IUser.LastPasswordChangeDate) => "u.last_password_date",
        nameof(IUser.EmailConfirmedDate) => "u.email_confirmed_date",
        nameof(IUser.InvitedDate) => "u.invited_date",
        nameof(IUser.FailedPasswordAttempts) => "u.failed_password_attempts",
        nameof(IUser.SecurityStamp) => "u.security_stamp",
        nameof(IUser.CreateDate) => "u.create_date",
        nameof(IUser.UpdateDate) => "u.update_date",
        _ => null,
    };

    private IUser? ByLogin(string username) =>
        directory.Users(user => string.Equals(user.Username, username, StringComparison.OrdinalIgnoreCase)).FirstOrDefault();

    private static string Membership(string[] groups, List<object?> args)
    {
        args.Add(SqliteSession.Json(groups));
        return "SELECT 1 FROM user_membership m JOIN user_group g ON g.id = m.group_id "
            + $"WHERE m.user_id = u.id AND g.alias IN (SELECT value FROM json_each(@{args.Count - 1}))";
    }

    private static string StateCondition(UserState state) => state switch
    {
        UserState.Active => "(u.is_approved = 1 AND u.is_locked_out = 0 AND u.last_login_date IS NOT NULL)",
        UserState.Inactive => "(u.is_approved = 1 AND u.is_locked_out = 0 AND u.last_login_date IS NULL)",
        UserState.Disabled => "(u.is_approved = 0 AND u.is_locked_out = 0 AND (u.last_login_date IS NOT NULL OR u.invited_date IS NULL))",
        UserState.Invited => "(u.is_approved = 0 AND u.last_login_date IS NULL AND u.invited_date IS NOT NULL)",
        UserState.LockedOut => "(u.is_locked_out = 1)",
        _ => "1",
    };

    private static string MemberName(LambdaExpression selector) => selector.Body switch
    {
        MemberExpression member => member.Member.Name,
        UnaryExpression { Operand: MemberExpression member } => member.Member.Name,
        _ => throw new NotSupportedException($"Users cannot be ordered by {selector}."),
    };
}
