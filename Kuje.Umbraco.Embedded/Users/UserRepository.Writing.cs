using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;

namespace Kuje.Umbraco.Embedded.Users;

/// <summary>Writing users: whatever lets somebody in under another name ends the sessions made before.</summary>
internal sealed partial class UserRepository
{
    protected override void Insert(IUser entity)
    {
        if (string.IsNullOrWhiteSpace(entity.SecurityStamp))
            entity.SecurityStamp = NewStamp();
        entity.Id = Session.Insert(
            "INSERT INTO user (key, name, login, email, password, password_configuration, security_stamp, kind, language, avatar, comments, is_approved, "
            + "is_locked_out, failed_password_attempts, last_login_date, last_lockout_date, last_password_date, email_confirmed_date, invited_date, "
            + "create_date, update_date) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20)",
            entity.Key, entity.Name ?? entity.Username, entity.Username, entity.Email, Password(entity), entity.PasswordConfiguration ?? PasswordConfiguration,
            entity.SecurityStamp, entity.Kind, entity.Language, entity.Avatar, entity.Comments, entity.IsApproved,
            entity.IsLockedOut, entity.FailedPasswordAttempts, entity.LastLoginDate, entity.LastLockoutDate, entity.LastPasswordChangeDate,
            entity.EmailConfirmedDate, entity.InvitedDate, entity.CreateDate, entity.UpdateDate);
        WriteParts(entity);
    }

    protected override void Update(IUser entity)
    {
        var changes = (ICanBeDirty)entity;
        bool isRenamed = changes.IsPropertyDirty(nameof(IUser.Username)) || changes.IsPropertyDirty(nameof(IUser.Email));
        if (isRenamed && !changes.IsPropertyDirty(nameof(IUser.EmailConfirmedDate)))
            entity.EmailConfirmedDate = null;
        if ((isRenamed || changes.IsPropertyDirty(nameof(IUser.RawPasswordValue)) || string.IsNullOrWhiteSpace(entity.SecurityStamp))
            && !changes.IsPropertyDirty(nameof(IUser.SecurityStamp)))
        {
            entity.SecurityStamp = NewStamp();
        }

        Session.Execute(
            "UPDATE user SET name = @1, login = @2, email = @3, password = @4, password_configuration = @5, security_stamp = @6, kind = @7, language = @8, "
            + "avatar = @9, comments = @10, is_approved = @11, is_locked_out = @12, failed_password_attempts = @13, last_login_date = @14, "
            + "last_lockout_date = @15, last_password_date = @16, email_confirmed_date = @17, invited_date = @18, update_date = @19 WHERE id = @0",
            entity.Id, entity.Name ?? entity.Username, entity.Username, entity.Email, Password(entity), entity.PasswordConfiguration ?? PasswordConfiguration,
            entity.SecurityStamp, entity.Kind, entity.Language, entity.Avatar, entity.Comments, entity.IsApproved, entity.IsLockedOut,
            entity.FailedPasswordAttempts, entity.LastLoginDate, entity.LastLockoutDate, entity.LastPasswordChangeDate, entity.EmailConfirmedDate,
            entity.InvitedDate, entity.UpdateDate);
        Session.Execute("DELETE FROM user_membership WHERE user_id = @0", entity.Id);
        Session.Execute("DELETE FROM user_start_node WHERE user_id = @0", entity.Id);
        WriteParts(entity);
    }

    private void WriteParts(IUser user)
    {
        foreach (IReadOnlyUserGroup group in user.Groups)
            Session.Execute("INSERT OR IGNORE INTO user_membership (user_id, group_id) VALUES (@0, @1)", user.Id, group.Id);
        foreach (int node in user.StartContentIds ?? [])
            Session.Execute("INSERT OR IGNORE INTO user_start_node (user_id, node_id, is_media) VALUES (@0, @1, 0)", user.Id, node);
        foreach (int node in user.StartMediaIds ?? [])
            Session.Execute("INSERT OR IGNORE INTO user_start_node (user_id, node_id, is_media) VALUES (@0, @1, 1)", user.Id, node);
        directory.Changed();
    }

    private static string Password(IUser user) => string.IsNullOrEmpty(user.RawPasswordValue)
        ? Constants.Security.EmptyPasswordPrefix + Guid.NewGuid().ToString("N")
        : user.RawPasswordValue;

    private static string NewStamp() => Guid.NewGuid().ToString();
}
