using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>
/// Users and their groups, kept in memory: they are few, and every request of the backoffice asks for them several times.
/// What it hands out is the caller's own.
/// </summary>
internal sealed class UserDirectory
{
    private const string UserColumns =
        "id, key, name, login, email, password, password_configuration, security_stamp, kind, language, avatar, comments, is_approved, is_locked_out, "
        + "failed_password_attempts, last_login_date, last_lockout_date, last_password_date, email_confirmed_date, invited_date, create_date, update_date";

    private readonly CommittedSnapshot<Entries> _entries;
    private readonly GlobalSettings _settings;
    private readonly IShortStringHelper _strings;

    public UserDirectory(AmbientScope ambient, SqliteStore store, IOptions<GlobalSettings> settings, IShortStringHelper strings)
    {
        _settings = settings.Value;
        _strings = strings;
        _entries = new CommittedSnapshot<Entries>(ambient, store, Load);
    }

    public IUser? User(int id) => _entries.Get().Users.TryGetValue(id, out User? user) ? Clone(user) : null;

    public IUser? User(Guid key) =>
        _entries.Get() is var entries && entries.UserIds.TryGetValue(key, out int id) ? Clone(entries.Users[id]) : null;

    /// <summary>The users of the ids that exist, in the order of the ids.</summary>
    public IEnumerable<IUser> Users(IEnumerable<int> ids)
    {
        Dictionary<int, User> users = _entries.Get().Users;
        return [.. ids.Where(users.ContainsKey).Select(id => Clone(users[id]))];
    }

    public IEnumerable<IUser> Users(Func<IUser, bool> predicate) => [.. _entries.Get().Users.Values.Where(user => predicate(user)).Select(Clone)];

    public IUserGroup? Group(int id) => _entries.Get().Groups.TryGetValue(id, out UserGroup? group) ? Clone(group) : null;

    public IEnumerable<IUserGroup> Groups(Func<IUserGroup, bool> predicate) => [.. _entries.Get().Groups.Values.Where(group => predicate(group)).Select(Clone)];

    /// <summary>The ambient session changes users, groups or what belongs to them.</summary>
    public void Changed() => _entries.Changed();

    private static IUser Clone(User user) => (IUser)user.DeepClone();

    private static IUserGroup Clone(UserGroup group) => (IUserGroup)group.DeepClone();

    private Entries Load(SqliteSession session)
    {
        Dictionary<int, UserGroup> groups = LoadGroups(session);
        ILookup<int, int> memberships = session
            .Query("SELECT user_id, group_id FROM user_membership ORDER BY group_id", row => (User: row.Int(0), Group: row.Int(1)))
            .ToLookup(pair => pair.User, pair => pair.Group);
        ILookup<(int User, bool IsMedia), int> starts = session
            .Query("SELECT user_id, is_media, node_id FROM user_start_node", row => (User: row.Int(0), IsMedia: row.Bool(1), Node: row.Int(2)))
            .ToLookup(start => (start.User, start.IsMedia), start => start.Node);
        Dictionary<int, User> users = session
            .Query(
                $"SELECT {UserColumns} FROM user ORDER BY id",
                row => ReadUser(row, groups, memberships[row.Int(0)], starts))
            .ToDictionary(user => user.Id);
        return new Entries(users, users.Values.ToDictionary(user => user.Key, user => user.Id), groups);
    }

    private User ReadUser(SqliteRow row, Dictionary<int, UserGroup> groups, IEnumerable<int> memberOf, ILookup<(int, bool), int> starts)
    {
        int id = row.Int(0);
        var user = new User(
            _settings, id, row.Text(2), row.Text(4), row.Text(3), row.TextOrNull(5), row.TextOrNull(6),
            [.. memberOf.Select(group => groups[group].ToReadOnlyGroup())], [.. starts[(id, false)]], [.. starts[(id, true)]])
        {
            Key = row.Guid(1),
            SecurityStamp = row.TextOrNull(7),
            Kind = (UserKind)row.Int(8),
            Language = row.TextOrNull(9),
            Avatar = row.TextOrNull(10),
            Comments = row.TextOrNull(11),
            IsApproved = row.Bool(12),
            IsLockedOut = row.Bool(13),
            FailedPasswordAttempts = row.Int(14),
            LastLoginDate = row.MomentOrNull(15),
            LastLockoutDate = row.MomentOrNull(16),
            LastPasswordChangeDate = row.MomentOrNull(17),
            EmailConfirmedDate = row.MomentOrNull(18),
            InvitedDate = row.MomentOrNull(19),
            CreateDate = row.Moment(20),
            UpdateDate = row.Moment(21),
        };
        user.ResetDirtyProperties(rememberDirty: false);
        return user;
    }

    private Dictionary<int, UserGroup> LoadGroups(SqliteSession session)
    {
        ILookup<int, string> sections = Texts(session, "SELECT group_id, section FROM user_group_section");
        ILookup<int, string> permissions = Texts(session, "SELECT group_id, permission FROM user_group_permission");
        ILookup<int, int> languages = session
            .Query("SELECT group_id, language_id FROM user_group_language", row => (Group: row.Int(0), Language: row.Int(1)))
            .ToLookup(pair => pair.Group, pair => pair.Language);
        ILookup<int, IGranularPermission> granular = session
            .Query(
                "SELECT group_id, context, node_key, permission FROM user_group_granular_permission",
                row => (Group: row.Int(0), Permission: ReadGranular(row.Text(1), row.GuidOrNull(2), row.Text(3))))
            .ToLookup(pair => pair.Group, pair => pair.Permission);
        return session
            .Query(
                "SELECT g.id, g.key, g.alias, g.name, g.description, g.icon, g.all_languages, g.start_content_id, g.start_media_id, g.create_date, g.update_date, "
                + "(SELECT COUNT(*) FROM user_membership m WHERE m.group_id = g.id) FROM user_group g ORDER BY g.id",
                row =>
                {
                    int id = row.Int(0);
                    var group = new UserGroup(_strings, row.Int(11), row.Text(2), row.Text(3), row.TextOrNull(5))
                    {
                        Id = id,
                        Key = row.Guid(1),
                        Description = row.TextOrNull(4),
                        HasAccessToAllLanguages = row.Bool(6),
                        StartContentId = row.IntOrNull(7),
                        StartMediaId = row.IntOrNull(8),
                        CreateDate = row.Moment(9),
                        UpdateDate = row.Moment(10),
                        Permissions = permissions[id].ToHashSet(),
                        GranularPermissions = granular[id].ToHashSet(),
                    };
                    foreach (string section in sections[id])
                        group.AddAllowedSection(section);
                    foreach (int language in languages[id])
                        group.AddAllowedLanguage(language);
                    group.ResetDirtyProperties(rememberDirty: false);
                    return group;
                })
            .ToDictionary(group => group.Id);
    }

    private static IGranularPermission ReadGranular(string context, Guid? key, string permission) => (context, key) switch
    {
        (DocumentGranularPermission.ContextType, { } node) => new DocumentGranularPermission { Key = node, Permission = permission },
        (DocumentPropertyValueGranularPermission.ContextType, { } node) =>
            new DocumentPropertyValueGranularPermission { Key = node, Permission = permission },
        (_, { } node) => new NodeGranularPermission { Context = context, Key = node, Permission = permission },
        _ => new UnknownTypeGranularPermission { Context = context, Permission = permission },
    };

    private static ILookup<int, string> Texts(SqliteSession session, string sql) =>
        session.Query(sql, row => (Id: row.Int(0), Text: row.Text(1))).ToLookup(pair => pair.Id, pair => pair.Text);

    private sealed record Entries(Dictionary<int, User> Users, Dictionary<Guid, int> UserIds, Dictionary<int, UserGroup> Groups);
}
