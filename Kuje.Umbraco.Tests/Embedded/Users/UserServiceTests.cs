using Kuje.Umbraco.Embedded.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Tests.Embedded.Users;

public class UserServiceTests : EngineFixture
{
    private IUserService Users => Engine.Get<IUserService>();

    [Test]
    public async Task Groups_AreUmbracos_InANewDatabase()
    {
        PagedModel<IUserGroup> groups = await Engine.Get<IUserGroupService>().GetAllAsync(0, 100);

        Assert.That(groups.Items.ToDictionary(group => group.Alias, group => group.Key), Is.EquivalentTo(new Dictionary<string, Guid>
        {
            ["admin"] = Constants.Security.AdminGroupKey,
            ["editor"] = Constants.Security.EditorGroupKey,
            ["writer"] = Constants.Security.WriterGroupKey,
            ["translator"] = Constants.Security.TranslatorGroupKey,
            ["sensitiveData"] = Constants.Security.SensitiveDataGroupKey,
        }));
        IUserGroup editors = groups.Items.Single(group => group.Alias == "editor");
        Assert.That(editors.AllowedSections, Is.EquivalentTo(new[] { "content", "media", "forms" }));
        Assert.That(editors.Permissions, Does.Contain("Umb.Document.Publish").And.Not.Contain("Umb.Document.Permissions"));
    }

    [Test]
    public async Task SuperUser_IsAnAdministratorWithUmbracosKey()
    {
        IUser? user = await Users.GetAsync(Constants.Security.SuperUserKey);

        Assert.That(user!.Id, Is.EqualTo(-1));
        Assert.That(user.Groups.Select(group => group.Alias), Is.EquivalentTo(new[] { "admin", "sensitiveData" }));
    }

    [Test]
    public async Task CreateAsync_GivesAPasswordThatMatches_AndRefusesASecondUserOfTheName()
    {
        var model = new UserCreateModel
        {
            Email = "officer@example.com",
            UserName = "officer@example.com",
            Name = "Officer",
            UserGroupKeys = new HashSet<Guid> { Constants.Security.EditorGroupKey },
        };

        Attempt<UserCreationResult, UserOperationStatus> created = await Users.CreateAsync(Constants.Security.SuperUserKey, model, approveUser: true);
        Attempt<UserCreationResult, UserOperationStatus> again = await Users.CreateAsync(Constants.Security.SuperUserKey, model, approveUser: true);

        Assert.That(created.Status, Is.EqualTo(UserOperationStatus.Success));
        Assert.That(again.Status, Is.EqualTo(UserOperationStatus.DuplicateEmail));
        IUser stored = Users.GetByUsername("OFFICER@example.com")!;
        Assert.That(stored.Groups.Select(group => group.Alias), Is.EqualTo(new[] { "editor" }));
        Assert.That(stored.UserState, Is.EqualTo(UserState.Inactive));
        Assert.That(Engine.Get<UserPasswords>().Verify(stored, created.Result.InitialPassword), Is.True);
        Assert.That(Engine.Get<UserPasswords>().Verify(stored, "another"), Is.False);
    }

    [Test]
    public async Task ChangePasswordAsync_NeedsTheOldPassword_FromTheUserThemself()
    {
        IUser user = await CreateAsync("changer@example.com");
        Engine.Get<UserPasswords>().Set(user, "Old-password-1", DateTime.UtcNow);
        Users.Save(user);

        Attempt<PasswordChangedModel, UserOperationStatus> wrong = await Users.ChangePasswordAsync(
            user.Key, new ChangeUserPasswordModel { UserKey = user.Key, OldPassword = "Wrong-password-1", NewPassword = "New-password-1" });
        Attempt<PasswordChangedModel, UserOperationStatus> right = await Users.ChangePasswordAsync(
            user.Key, new ChangeUserPasswordModel { UserKey = user.Key, OldPassword = "Old-password-1", NewPassword = "New-password-1" });

        Assert.That(wrong.Success, Is.False);
        Assert.That(right.Success, Is.True, right.Status.ToString());
        IUser stored = (await Users.GetAsync(user.Key))!;
        Assert.That(Engine.Get<UserPasswords>().Verify(stored, "New-password-1"), Is.True);
        Assert.That(stored.SecurityStamp, Is.Not.EqualTo(user.SecurityStamp));
    }

    [Test]
    public async Task InviteAsync_SaysThatItCannot_WithoutAMailServer()
    {
        Attempt<UserInvitationResult, UserOperationStatus> attempt = await Users.InviteAsync(Constants.Security.SuperUserKey, new UserInviteModel
        {
            Email = "invited@example.com",
            UserName = "invited@example.com",
            Name = "Invited",
            UserGroupKeys = new HashSet<Guid> { Constants.Security.WriterGroupKey },
        });

        Assert.That(attempt.Status, Is.EqualTo(UserOperationStatus.CannotInvite));
    }

    [Test]
    public async Task Changes_AreNotSeen_WhenTheScopeIsRolledBack()
    {
        IUser user = await CreateAsync("rollback@example.com");
        using (Engine.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            user.Name = "Changed";
            Users.Save(user);
            Assert.That((await Users.GetAsync(user.Key))!.Name, Is.EqualTo("Changed"));
        }

        Assert.That((await Users.GetAsync(user.Key))!.Name, Is.Not.EqualTo("Changed"));
    }

    [Test]
    public async Task LoginSession_IsValid_UntilItIsCleared()
    {
        IUser user = await CreateAsync("session@example.com");
        Guid session = Users.CreateLoginSession(user.Id, "127.0.0.1");

        Assert.That(Users.ValidateLoginSession(user.Id, session), Is.True);
        Assert.That(Users.ValidateLoginSession(-1, session), Is.False);
        Users.ClearLoginSession(session);
        Assert.That(Users.ValidateLoginSession(user.Id, session), Is.False);
    }

    [Test]
    public async Task FilterAsync_FindsByNameGroupAndState()
    {
        await CreateAsync("filter@example.com");

        Attempt<PagedModel<IUser>, UserOperationStatus> found = await Users.FilterAsync(Constants.Security.SuperUserKey, new UserFilter
        {
            NameFilters = new HashSet<string> { "filter" },
            IncludedUserGroups = new SortedSet<Guid> { Constants.Security.EditorGroupKey },
            IncludeUserStates = new SortedSet<UserState> { UserState.Inactive },
        });

        Assert.That(found.Result.Items.Select(user => user.Email), Is.EqualTo(new[] { "filter@example.com" }));
        Assert.That(found.Result.Total, Is.EqualTo(1));
    }

    [Test]
    public async Task UserGroup_KeepsSectionsPermissionsAndMembers()
    {
        IUser member = await CreateAsync("member@example.com");
        var group = new UserGroup(Engine.Get<global::Umbraco.Cms.Core.Strings.IShortStringHelper>(), 0, "reviewers", "Reviewers", "icon-eye")
        {
            HasAccessToAllLanguages = true,
            Permissions = new HashSet<string> { "Umb.Document.Read" },
        };
        group.AddAllowedSection("content");
        Attempt<IUserGroup, UserGroupOperationStatus> created =
            await Engine.Get<IUserGroupService>().CreateAsync(group, Constants.Security.SuperUserKey, [member.Key]);

        Assert.That(created.Status, Is.EqualTo(UserGroupOperationStatus.Success));
        IUserGroup stored = (await Engine.Get<IUserGroupService>().GetAsync("reviewers"))!;
        Assert.That(stored.Permissions, Is.EqualTo(new[] { "Umb.Document.Read" }));
        Assert.That(stored.AllowedSections, Is.EqualTo(new[] { "content" }));
        Assert.That((await Users.GetAsync(member.Key))!.Groups.Select(g => g.Alias), Does.Contain("reviewers"));

        Assert.That((await Engine.Get<IUserGroupService>().DeleteAsync(new HashSet<Guid> { stored.Key })).Success, Is.True);
        Assert.That((await Users.GetAsync(member.Key))!.Groups.Select(g => g.Alias), Does.Not.Contain("reviewers"));
    }

    private async Task<IUser> CreateAsync(string email)
    {
        Attempt<UserCreationResult, UserOperationStatus> created = await Users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel { Email = email, UserName = email, Name = email, UserGroupKeys = new HashSet<Guid> { Constants.Security.EditorGroupKey } },
            approveUser: true);
        return (await Users.GetAsync(created.Result.CreatedUser!.Key))!;
    }
}
