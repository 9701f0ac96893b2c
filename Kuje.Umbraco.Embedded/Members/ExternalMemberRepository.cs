using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;

namespace Kuje.Umbraco.Embedded.Members;

internal sealed class ExternalMemberRepository(AmbientScope ambient) : IExternalMemberRepository
{
    private const string Select =
        "SELECT id, key, email, login, name, is_approved, is_locked_out, last_login_date, last_lockout_date, security_stamp, profile_data, create_date, update_date FROM external_member WHERE ";

    public Task<ExternalMemberIdentity?> GetByKeyAsync(Guid key) => First("key = @0", key);

    public Task<ExternalMemberIdentity?> GetByEmailAsync(string email) => First("email = @0", email);

    public Task<ExternalMemberIdentity?> GetByUsernameAsync(string username) => First("login = @0", username);

    public Task<PagedModel<ExternalMemberIdentity>> GetPagedAsync(int skip, int take) => Task.FromResult(new PagedModel<ExternalMemberIdentity>(
        ambient.Session.Count("SELECT COUNT(*) FROM external_member"),
        ambient.Session.Query(Select + "1 ORDER BY login, id LIMIT @0 OFFSET @1", Read, take, skip)));

    public Task<int> CreateAsync(ExternalMemberIdentity member)
    {
        member.Id = ambient.Session.Insert(
            "INSERT INTO external_member (key, email, login, name, is_approved, is_locked_out, last_login_date, last_lockout_date, security_stamp, profile_data, create_date, update_date) "
            + "VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)",
            member.Key, member.Email, member.UserName, member.Name, member.IsApproved, member.IsLockedOut, member.LastLoginDate,
            member.LastLockoutDate, member.SecurityStamp, member.ProfileData, member.CreateDate, member.UpdateDate);
        return Task.FromResult(member.Id);
    }

    public Task UpdateAsync(ExternalMemberIdentity member)
    {
        ambient.Session.Execute(
            "UPDATE external_member SET email = @1, login = @2, name = @3, is_approved = @4, is_locked_out = @5, last_login_date = @6, "
            + "last_lockout_date = @7, security_stamp = @8, profile_data = @9, update_date = @10 WHERE key = @0",
            member.Key, member.Email, member.UserName, member.Name, member.IsApproved, member.IsLockedOut, member.LastLoginDate,
            member.LastLockoutDate, member.SecurityStamp, member.ProfileData, member.UpdateDate);
        return Task.CompletedTask;
    }

    public Task UpdateLoginPropertiesAsync(ExternalMemberIdentity member)
    {
        ambient.Session.Execute(
            "UPDATE external_member SET last_login_date = @1, security_stamp = @2 WHERE key = @0", member.Key, member.LastLoginDate, member.SecurityStamp);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(Guid key)
    {
        ambient.Session.Execute("DELETE FROM external_member WHERE key = @0", key);
        return Task.CompletedTask;
    }

    public Task<IEnumerable<string>> GetRolesAsync(Guid memberKey) => Task.FromResult<IEnumerable<string>>(ambient.Session.Query(
        "SELECT n.name FROM external_member m JOIN external_member_membership b ON b.member_id = m.id JOIN node n ON n.id = b.group_id "
        + "WHERE m.key = @0 ORDER BY n.name",
        static row => row.Text(0), memberKey));

    public Task AssignRolesAsync(int externalMemberId, int[] memberGroupIds)
    {
        ambient.Session.Execute(
            "INSERT OR IGNORE INTO external_member_membership (member_id, group_id) SELECT @0, value FROM json_each(@1)",
            externalMemberId, SqliteSession.Json(memberGroupIds));
        return Task.CompletedTask;
    }

    public Task RemoveRolesAsync(int externalMemberId, int[] memberGroupIds)
    {
        ambient.Session.Execute(
            "DELETE FROM external_member_membership WHERE member_id = @0 AND group_id IN (SELECT value FROM json_each(@1))",
            externalMemberId, SqliteSession.Json(memberGroupIds));
        return Task.CompletedTask;
    }

    private Task<ExternalMemberIdentity?> First(string where, object argument) =>
        Task.FromResult(ambient.Session.First(Select + where, Read, argument));

    private static ExternalMemberIdentity Read(SqliteRow row) => new()
    {
        Id = row.Int(0),
        Key = row.Guid(1),
        Email = row.Text(2),
        UserName = row.Text(3),
        Name = row.TextOrNull(4),
        IsApproved = row.Bool(5),
        IsLockedOut = row.Bool(6),
        LastLoginDate = row.MomentOrNull(7),
        LastLockoutDate = row.MomentOrNull(8),
        SecurityStamp = row.TextOrNull(9) ?? string.Empty,
        ProfileData = row.TextOrNull(10),
        CreateDate = row.Moment(11),
        UpdateDate = row.Moment(12),
    };
}
