using Kuje.Umbraco.Embedded.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.ManagementApi;

/// <summary>A fixture whose tests share one running site without content.</summary>
[NonParallelizable]
public abstract class ManagementFixture
{
    private protected Engine Engine { get; private set; } = null!;

    protected string Administrator { get; private set; } = null!;

    /// <summary>Settings of the fixture's site.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    /// <summary>Whether the site has Kuje.</summary>
    protected virtual bool WithKuje => false;

    [OneTimeSetUp]
    public async Task StartSiteAsync()
    {
        Engine = await Engine.StartAsync(listen: true, settings: Settings, withKuje: WithKuje);
        Administrator = await Browser.PrepareAdministratorAsync(Engine);
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync()
    {
        if (Engine is not null)
            await Engine.DisposeAsync();
    }

    private protected Browser Open() => new(Engine.Address);

    private protected async Task<Browser> OpenSignedInAsync(string? user = null)
    {
        Browser browser = Open();
        await browser.SignInAsync(user ?? Administrator);
        return browser;
    }

    /// <summary>A new user of a group with the password that all have.</summary>
    /// <returns>Their e-mail address, which is their name.</returns>
    protected async Task<string> AddUserAsync(Guid? group = null, int? startNode = null)
    {
        string email = $"{Guid.NewGuid():N}@example.com";
        IUserService users = Engine.Get<IUserService>();
        var result = await users.CreateAsync(
            Constants.Security.SuperUserKey,
            new UserCreateModel
            {
                Email = email,
                UserName = email,
                Name = "Somebody",
                UserGroupKeys = new HashSet<Guid> { group ?? Constants.Security.EditorGroupKey },
            },
            approveUser: true);
        Assert.That(result.Success, Is.True, result.Status.ToString());
        IUser user = result.Result.CreatedUser!;
        Engine.Get<UserPasswords>().Set(user, Browser.Password, DateTime.UtcNow);
        if (startNode is { } node)
            user.StartContentIds = [node];
        users.Save(user);
        return email;
    }
}
