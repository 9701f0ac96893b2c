using System.Text.RegularExpressions;
using Kuje.Umbraco.Embedded.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Embedded.Hosting;

[NonParallelizable]
public partial class FirstAdministratorTests
{
    private string _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = System.IO.Directory.CreateTempSubdirectory("kuje-admin-").FullName;

    [TearDown]
    public void DeleteFolder() => System.IO.Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Start_MakesTheConfiguredAdministrator()
    {
        (Engine engine, string printed) = await StartAsync(Configured("aino@example.com", "A good password, 1"));
        await using (engine)
        {
            IUser administrator = await AdministratorAsync(engine);

            Assert.That(administrator.Name, Is.EqualTo("Aino"));
            Assert.That(administrator.Email, Is.EqualTo("aino@example.com"));
            Assert.That(administrator.Username, Is.EqualTo("aino@example.com"));
            Assert.That(administrator.IsApproved);
            Assert.That(administrator.Language, Is.EqualTo("sv-FI"));
            Assert.That(administrator.Groups.Select(group => group.Alias), Does.Contain(Constants.Security.AdminGroupAlias));
            var passwords = engine.Get<UserPasswords>();
            Assert.That(passwords.Verify(administrator, "A good password, 1"));
            Assert.That(passwords.Verify(administrator, "a good password, 1"), Is.False);
            Assert.That(printed, Is.Empty);
            AssertNowhere("A good password, 1", engine);
        }
    }

    [Test]
    public async Task Start_LeavesTheAdministratorAlone_WhenThereIsOne()
    {
        (Engine first, _) = await StartAsync(Configured("aino@example.com", "A good password, 1"));
        await first.DisposeAsync();

        (Engine second, string printed) = await StartAsync(Configured("other@example.com", "Another password, 2"));
        await using (second)
        {
            IUser administrator = await AdministratorAsync(second);

            Assert.That(administrator.Email, Is.EqualTo("aino@example.com"));
            Assert.That(second.Get<UserPasswords>().Verify(administrator, "A good password, 1"));
            Assert.That(printed, Is.Empty);
        }
    }

    [Test]
    public async Task Start_PrintsARandomPasswordOnce_WhenNoneIsConfigured()
    {
        (Engine first, string printed) = await StartAsync();
        string password = Printed().Match(printed).Groups["password"].Value;
        await using (first)
        {
            IUser administrator = await AdministratorAsync(first);

            Assert.That(printed.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
            Assert.That(password, Has.Length.GreaterThanOrEqualTo(10));
            Assert.That(first.Get<UserPasswords>().Verify(administrator, password));
            Assert.That(printed, Does.Contain(administrator.Username));
            AssertNowhere(password, first);
        }

        (Engine second, string printedThen) = await StartAsync();
        await using (second)
        {
            Assert.That(printedThen, Is.Empty);
            Assert.That(second.Get<UserPasswords>().Verify(await AdministratorAsync(second), password));
        }
    }

    [Test]
    public async Task Start_MakesAnotherPasswordForEachSite()
    {
        string other = System.IO.Directory.CreateTempSubdirectory("kuje-admin-").FullName;
        try
        {
            (Engine first, string printed) = await StartAsync();
            await first.DisposeAsync();
            (Engine second, string printedThen) = await StartAsync(folder: other);
            await second.DisposeAsync();

            Assert.That(Printed().Match(printed).Groups["password"].Value, Is.Not.EqualTo(Printed().Match(printedThen).Groups["password"].Value));
        }
        finally
        {
            System.IO.Directory.Delete(other, recursive: true);
        }
    }

    /// <summary>Neither in the log nor in any file of the site.</summary>
    private void AssertNowhere(string password, Engine engine)
    {
        Assert.That(engine.Log.Lines.Select(line => line.Text + line.Exception), Has.None.Contains(password));
        foreach (string file in System.IO.Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var content = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), System.Text.Encoding.Latin1);
            Assert.That(content.ReadToEnd().Contains(password, StringComparison.Ordinal), Is.False, file);
        }
    }

    private static async Task<IUser> AdministratorAsync(Engine engine) =>
        (await engine.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!;

    private static Dictionary<string, string?> Configured(string email, string password) => new()
    {
        ["Umbraco:CMS:Unattended:InstallUnattended"] = "true",
        ["Umbraco:CMS:Unattended:UnattendedUserName"] = "Aino",
        ["Umbraco:CMS:Unattended:UnattendedUserEmail"] = email,
        ["Umbraco:CMS:Unattended:UnattendedUserPassword"] = password,
        ["Umbraco:CMS:Global:DefaultUILanguage"] = "sv-FI",
    };

    /// <returns>The engine, and what it printed to the terminal while it started.</returns>
    private async Task<(Engine Engine, string Printed)> StartAsync(Dictionary<string, string?>? settings = null, string? folder = null)
    {
        TextWriter terminal = Console.Out;
        using var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            return (await Engine.StartAsync(folder ?? _folder, settings), printed.ToString());
        }
        finally
        {
            Console.SetOut(terminal);
        }
    }

    [GeneratedRegex(@"password: (?<password>\S+) ")]
    private static partial Regex Printed();
}
