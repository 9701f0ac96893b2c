using System.Net;
using System.Net.Sockets;

namespace Kuje.Umbraco.Tests.Site;

/// <summary>What an operator sees when the site cannot start: one line that says what to do, and an exit code that is not 0.</summary>
[NonParallelizable]
public class BadStartTests
{
    private string _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = SiteProcess.NewFolder();

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public Task AFileThatIsNoDatabase() => ExpectLineAsync("is not a SQLite database", prepare: () => WriteDatabase(new byte[8192]));

    [Test]
    public Task ABadConnectionString() => ExpectLineAsync(
        "ConnectionStrings:umbracoDbDSN", settings: ("ConnectionStrings:umbracoDbDSN", "Server=.;Database=kuje"));

    [Test]
    public Task AnotherDatabaseServer() => ExpectLineAsync(
        "-p:UmbracoEngine=Cms", settings: ("ConnectionStrings:umbracoDbDSN_ProviderName", "Microsoft.Data.SqlClient"));

    [Test]
    public Task ADataFolderThatIsAFile() => ExpectLineAsync(
        "cannot be written to", prepare: () => File.WriteAllText(Path.Combine(_folder, "umbraco"), string.Empty));

    [Test]
    public Task ABrokenSettingsFile() => ExpectLineAsync(
        "appsettings.json", prepare: () => File.WriteAllText(Path.Combine(_folder, "appsettings.json"), "{ \"Umbraco\": "));

    [Test]
    public Task ASettingOfTheWrongKind() => ExpectLineAsync(
        "Kuje:DemoContent", settings: ("Kuje:DemoContent", "perhaps"));

    [Test]
    public async Task APortInUse()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await ExpectLineAsync("address already in use", port: ((IPEndPoint)taken.LocalEndpoint).Port);
    }

    [Test]
    public async Task ASecondProcessOnTheSameDatabase()
    {
        await using SiteProcess first = await SiteProcess.Start(_folder, settings: ("Kuje:DemoContent", "false")).ReadyAsync();

        await ExpectLineAsync("Another process already runs on the database");
    }

    private async Task ExpectLineAsync(string text, Action? prepare = null, int? port = null, params (string Key, string Value)[] settings)
    {
        prepare?.Invoke();

        await using SiteProcess site = SiteProcess.Start(_folder, port, settings: [("Kuje:DemoContent", "false"), .. settings]);
        int code = await site.ExitAsync();

        string[] lines = site.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(1), site.Errors + site.Output);
        Assert.That(lines[0], Does.StartWith("Cannot start: ").And.Contains(text));
        Assert.That(code, Is.Not.Zero);
        Assert.That(site.Output, Does.Not.Contain("   at "));
    }

    private void WriteDatabase(byte[] bytes)
    {
        string file = Embedded.Engine.DatabaseFile(_folder);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Random.Shared.NextBytes(bytes);
        File.WriteAllBytes(file, bytes);
    }
}
