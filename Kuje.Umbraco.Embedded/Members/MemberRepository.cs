using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Embedded.Versioning;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.Members;

/// <summary>Members: content with one version, and what they sign in with.</summary>
internal sealed class MemberRepository(ContentBackend backend)
    : ContentRepository<IMember>(backend, Constants.ObjectTypes.Member, Constants.System.Root), IMemberRepository
{
    private const string InGroup =
        "n.id IN (SELECT s.member_id FROM member_membership s JOIN node g ON g.id = s.group_id WHERE g.name = @0 AND g.object_type = @1)";

    public int[] GetMemberIds(string[] names) => [.. Session.Query(
        "SELECT id FROM member WHERE username IN (SELECT value FROM json_each(@0))", static row => row.Int(0), SqliteSession.Json(names))];

    public IMember? GetByUsername(string? username) =>
        Load("n.id = (SELECT id FROM member WHERE username = @0)", username).FirstOrDefault();

    public bool Exists(string username) => Session.Any("SELECT 1 FROM member WHERE username = @0", username);

    public IEnumerable<IMember> GetByMemberGroup(string groupName) => Load(InGroup, groupName, Constants.ObjectTypes.MemberGroup);

    public IEnumerable<IMember> FindMembersInRole(string roleName, string usernameToMatch, StringPropertyMatchType matchType = StringPropertyMatchType.StartsWith)
    {
        string text = usernameToMatch.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        string pattern = matchType switch
        {
            StringPropertyMatchType.Exact => text,
            StringPropertyMatchType.Contains => $"%{text}%",
            StringPropertyMatchType.StartsWith => text + "%",
            StringPropertyMatchType.EndsWith => "%" + text,
            _ => text.Replace('*', '%'),
        };
        return Load(
            InGroup + @" AND n.id IN (SELECT id FROM member WHERE username LIKE @2 ESCAPE '\')", roleName, Constants.ObjectTypes.MemberGroup, pattern);
    }

    public int GetCountByQuery(IQuery<IMember>? query) => Count(query);

    public Task<PagedModel<IMember>> GetPagedByFilterAsync(MemberFilter memberFilter, int skip, int take, Ordering? ordering = null)
    {
        var args = new List<object?>
        {
            ObjectType, memberFilter.MemberTypeId, memberFilter.MemberGroupName, memberFilter.IsApproved, memberFilter.IsLockedOut, memberFilter.Filter,
            Constants.ObjectTypes.MemberGroup,
        };
        const string Condition =
            """
            n.object_type = @0
            AND (@1 IS NULL OR c.type_id = (SELECT id FROM node WHERE key = @1))
            AND (@2 IS NULL OR n.id IN (SELECT s.member_id FROM member_membership s JOIN node g ON g.id = s.group_id WHERE g.name = @2 AND g.object_type = @6))
            AND (@3 IS NULL OR EXISTS (SELECT 1 FROM member m WHERE m.id = n.id AND m.is_approved = @3))
            AND (@4 IS NULL OR EXISTS (SELECT 1 FROM member m WHERE m.id = n.id AND m.is_locked_out = @4))
            AND (@5 IS NULL OR instr(lower(n.name), lower(@5)) OR EXISTS (SELECT 1 FROM member m WHERE m.id = n.id AND (instr(lower(m.username), lower(@5)) OR instr(lower(m.email), lower(@5)))))
            """;
        int total = Session.Count($"SELECT COUNT(*) FROM {ContentStore.Tables} WHERE {Condition}", [.. args]);
        string direction = ordering?.Direction == Direction.Descending ? "DESC" : "ASC";
        string orderBy = ordering?.OrderBy?.ToLowerInvariant() switch
        {
            "username" => $"{Column("Username")} {direction}, n.id",
            "email" => $"{Column("Email")} {direction}, n.id",
            _ => new ContentOrdering(Backend.Ambient).Translate(ordering ?? Ordering.By("name"), args),
        };
        string limit = $" LIMIT @{args.Count} OFFSET @{args.Count + 1}";
        args.Add(take);
        args.Add(skip);
        List<int> ids = Session.Query($"SELECT n.id FROM {ContentStore.Tables} WHERE {Condition} ORDER BY {orderBy}{limit}", static row => row.Int(0), [.. args]);
        return Task.FromResult(new PagedModel<IMember>(total, InOrder(ids, propertyAliases: null)));
    }

    protected override string? Column(string member) => member switch
    {
        "Username" => Login("username"),
        "Email" => Login("email"),
        "IsApproved" => Login("is_approved"),
        "IsLockedOut" => Login("is_locked_out"),
        "LastLoginDate" => Login("last_login_date"),
        "FailedPasswordAttempts" => Login("failed_password_attempts"),
        _ => base.Column(member),
    };

    protected override IMember Build(EntityRow row, IContentTypeComposition type, PropertyCollection properties, string? defaultCulture)
    {
        var member = new Member(row.Version.Name, (IMemberType)type) { Properties = properties };
        Fill(member, row);
        return member;
    }

    protected override void Complete(IReadOnlyList<IMember> entities)
    {
        Dictionary<int, IMember> members = entities.ToDictionary(m => m.Id);
        Session.Query(
            "SELECT id, username, email, password, password_configuration, security_stamp, is_approved, is_locked_out, failed_password_attempts, "
            + "last_login_date, last_lockout_date, last_password_date, email_confirmed_date FROM member WHERE id IN (SELECT value FROM json_each(@0))",
            row => FillLogin(members[row.Int(0)], row), SqliteSession.Json(members.Keys));
    }

    protected override void Add(IMember entity)
    {
        entity.AddingEntity();
        Prepare(entity);
        AddNode(entity);
        entity.VersionId = Backend.Store.InsertVersion(
            entity.Id, entity.Name!, entity.UpdateDate, entity.WriterId, templateId: null, cultures: null, PropertyData.Of(entity, null).Draft());
        Backend.Store.InsertContent(entity.Id, entity.ContentTypeId, entity.VersionId, publishedVersionId: null, edited: false);
        Finish(entity, isNew: true);
    }

    protected override void Update(IMember entity)
    {
        if (!HasChanges(entity))
            return;
        EnsureCurrent(entity);
        entity.UpdatingEntity();
        Prepare(entity);
        UpdateNode(entity, isMoving: false);
        Backend.Store.UpdateVersion(
            entity.VersionId, entity.Name!, entity.UpdateDate, entity.WriterId, templateId: null, cultures: null, PropertyData.Of(entity, null).Draft());
        Backend.Store.UpdateContent(entity.Id, entity.ContentTypeId, entity.VersionId, publishedVersionId: null, edited: false);
        Finish(entity, isNew: false);
    }

    private static string Login(string column) => $"(SELECT m.{column} FROM member m WHERE m.id = n.id) COLLATE NOCASE";

    private static bool FillLogin(IMember member, SqliteRow row)
    {
        member.Username = row.Text(1);
        member.Email = row.Text(2);
        member.RawPasswordValue = row.TextOrNull(3);
        member.PasswordConfiguration = row.TextOrNull(4);
        member.SecurityStamp = row.TextOrNull(5);
        member.IsApproved = row.Bool(6);
        member.IsLockedOut = row.Bool(7);
        member.FailedPasswordAttempts = row.Int(8);
        member.LastLoginDate = row.MomentOrNull(9);
        member.LastLockoutDate = row.MomentOrNull(10);
        member.LastPasswordChangeDate = row.MomentOrNull(11);
        member.EmailConfirmedDate = row.MomentOrNull(12);
        return true;
    }

    private static void Prepare(IMember entity)
    {
        if (string.IsNullOrWhiteSpace(entity.Username))
            throw new InvalidOperationException("Cannot save a member without a user name.");
        if (string.IsNullOrWhiteSpace(entity.Name))
            entity.Name = entity.Username;
        entity.SanitizeEntityPropertiesForXmlStorage();
    }

    private void Finish(IMember entity, bool isNew)
    {
        Session.Execute(
            """
            INSERT INTO member (id, username, email, password, password_configuration, security_stamp, is_approved, is_locked_out,
                failed_password_attempts, last_login_date, last_lockout_date, last_password_date, email_confirmed_date)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
            ON CONFLICT (id) DO UPDATE SET username = @1, email = @2, password = @3, password_configuration = @4, security_stamp = @5, is_approved = @6,
                is_locked_out = @7, failed_password_attempts = @8, last_login_date = @9, last_lockout_date = @10, last_password_date = @11, email_confirmed_date = @12
            """,
            entity.Id, entity.Username, entity.Email ?? string.Empty, entity.RawPasswordValue, entity.PasswordConfiguration, entity.SecurityStamp,
            entity.IsApproved, entity.IsLockedOut, entity.FailedPasswordAttempts, entity.LastLoginDate, entity.LastLockoutDate,
            entity.LastPasswordChangeDate, entity.EmailConfirmedDate);
        Backend.References.SaveRelations(entity, isNew);
#pragma warning disable CS0618 // Obsolete for everybody but repositories, which owe it to the published cache.
        Backend.Events.Publish(new MemberRefreshNotification(entity, new EventMessages()));
#pragma warning restore CS0618
        entity.ResetDirtyProperties();
    }
}
