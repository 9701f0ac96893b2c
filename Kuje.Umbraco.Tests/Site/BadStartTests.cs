using System.Net;
using System.Net.Sockets;
using Kuje.Umbraco.Embedded.Storage;
using Microsoft.Data.Sqlite;

namespace Kuje.Umbraco.Tests.Site;

/// <summary>What an operator sees when the site cannot start: one line that says what to do, and an exit code that is not 0.</summary>
[NonParallelizable]
public class BadStartTests
{
    private string _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = SiteProcess.NewFolder();

    [TearDown]
    public void DeleteFolder() => System.IO.Directory.Delete(_folder, recursive: true);

    [Test]
    public Task AFileThatIsNoDatabase() => ExpectLineAsync("is not a SQLite database", prepare: () =>
    {
        var bytes = new byte[8192];
        Random.Shared.NextBytes(bytes);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        File.WriteAllBytes(Database, bytes);
    });

    [Test]
    public Task ADatabaseDamagedBehindItsFirstPage() => ExpectLineAsync("is damaged", prepare: () => Damage(file =>
    {
        var bytes = new byte[file.Length - 4096];
        Random.Shared.NextBytes(bytes);
        file.Position = 4096;
        file.Write(bytes);
    }));

    [Test]
    public Task ADatabaseCutShort() => ExpectLineAsync("is damaged", prepare: () => Damage(file => file.SetLength(file.Length / 8192 * 4096)));

    [Test]
    public Task ADatabaseOfANewerVersion() => ExpectLineAsync(
        "was written by a newer version (schema 999", prepare: () => MakeDatabase("PRAGMA user_version = 999"));

    [Test]
    public Task ADatabaseOfAnotherProgram() => ExpectLineAsync(
        "is a SQLite database of another program",
        prepare: () => MakeDatabase("CREATE TABLE umbracoNode (id INTEGER PRIMARY KEY)", migrate: false));

    [Test]
    public Task ADatabaseOpenedForReadingOnly() => ExpectLineAsync(
        "is read-only",
        prepare: () => MakeDatabase("SELECT 1"),
        settings: ("ConnectionStrings:umbracoDbDSN", "Data Source=|DataDirectory|/Umbraco.sqlite.db;Mode=ReadOnly"));

    [TestCase("Server=.;Database=kuje")]
    [TestCase("Data Source=|DataDirectory|/a.db;Default Timeout=soon")]
    [TestCase("Data Source=|DataDirectory|/a.db;Password=secret")]
    [TestCase("Data Source=:memory:")]
    [TestCase("Cache=Shared")]
    public Task ABadConnectionString(string text) => ExpectLineAsync(
        "ConnectionStrings:umbracoDbDSN", settings: ("ConnectionStrings:umbracoDbDSN", text));

    [Test]
    public Task AFolderInPlaceOfTheDatabase() => ExpectLineAsync(
        "cannot be opened", prepare: () => System.IO.Directory.CreateDirectory(Database));

    [Test]
    public Task AnotherDatabaseServer() => ExpectLineAsync(
        "-p:UmbracoEngine=Cms", settings: ("ConnectionStrings:umbracoDbDSN_ProviderName", "Microsoft.Data.SqlClient"));

    [Test]
    public Task ADataFolderThatIsAFile() => ExpectLineAsync(
        "cannot be written to", prepare: () => File.WriteAllText(Path.Combine(_folder, "umbraco"), string.Empty));

    /// <summary>Not even root can make a folder there.</summary>
    [Test]
    [Platform("Linux")]
    public Task ADataFolderThatCannotBeMade() => ExpectLineAsync(
        "cannot be written to", settings: ("ConnectionStrings:umbracoDbDSN", "Data Source=/proc/kuje/Umbraco.sqlite.db"));

    [TestCase("{ \"Umbraco\": ")]
    [TestCase("[]")]
    [TestCase("{ \"Kuje:Enabled\": true, \"Kuje:Enabled\": true }")]
    [TestCase("")]
    public Task ABrokenSettingsFile(string text) => ExpectLineAsync(
        "appsettings.json", prepare: () => File.WriteAllText(Path.Combine(_folder, "appsettings.json"), text));

    [TestCase("Kuje:DemoContent", "perhaps")]
    [TestCase("Kuje:Enabled", "perhaps")]
    [TestCase("Umbraco:CMS:DeliveryApi:Enabled", "yes")]
    [TestCase("Umbraco:CMS:Global:TimeOut", "soon")]
    [TestCase("Umbraco:CMS:RequestHandler:ConvertUrlsToAscii", "often")]
    [TestCase("Umbraco:CMS:Webhook:Period", "00:00:00")]
    [TestCase("Umbraco:CMS:Content:Error404Collection:0:Culture", "fi")]
    [TestCase("Logging:LogLevel:Default", "Loud", "Loud")]
    public Task ASettingOfTheWrongKind(string key, string value, string? named = null) =>
        ExpectLineAsync(named ?? key[..key.LastIndexOf(':')].Replace(":Error404Collection:0", "", StringComparison.Ordinal), settings: [("Kuje:Enabled", "true"), (key, value)]);

    [TestCase("UnattendedUserPassword", "short")]
    [TestCase("UnattendedUserEmail", "nobody")]
    [TestCase("UnattendedUserName", "")]
    public async Task AnAdministratorThatCannotBe_UntilTheSettingIsCorrected(string key, string value)
    {
        Dictionary<string, string> administrator = new()
        {
            ["InstallUnattended"] = "true",
            ["UnattendedUserName"] = "Aino",
            ["UnattendedUserEmail"] = "aino@example.com",
            ["UnattendedUserPassword"] = "a good password 1",
        };
        (string Key, string Value)[] Settings() => [.. administrator.Select(setting => ("Umbraco:CMS:Unattended:" + setting.Key, setting.Value))];
        (administrator[key], string good) = (value, administrator[key]);
        await ExpectLineAsync("Umbraco:CMS:Unattended", settings: Settings());

        administrator[key] = good;
        await using SiteProcess corrected = SiteProcess.Start(_folder, settings: [("Kuje:Enabled", "false"), .. Settings()]);
        await corrected.ReadyAsync();
    }

    [TestCase("nonsense")]
    [TestCase("http://localhost:99999")]
    [TestCase("http://203.0.113.7:5000")]
    public Task AnAddressThatCannotBe(string address) => ExpectLineAsync("choose an address with --urls", settings: ("Kestrel:Endpoints:Http:Url", address));

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
        await using SiteProcess first = await SiteProcess.Start(_folder, settings: ("Kuje:Enabled", "false")).ReadyAsync();

        await ExpectLineAsync("Another process already runs on the database");
    }

    private async Task ExpectLineAsync(string text, Action? prepare = null, int? port = null, params (string Key, string Value)[] settings)
    {
        prepare?.Invoke();

        await using SiteProcess site = SiteProcess.Start(_folder, port, settings: [("Kuje:Enabled", "false"), .. settings]);
        int code = await site.ExitAsync();

        string[] lines = site.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(1), site.Errors + site.Output);
        Assert.That(lines[0], Does.StartWith("Cannot start: ").And.Contains(text));
        Assert.That(code, Is.Not.Zero);
        Assert.That(site.Output, Does.Not.Contain("   at "));
    }

    private string Database => Embedded.Engine.DatabaseFile(_folder);

    private void MakeDatabase(string sql, bool migrate = true)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        using var store = new SqliteStore($"Data Source={Database}");
        if (migrate)
            new DatabaseMigrator(store).Migrate();
        using SqliteConnection connection = store.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Damage(Action<FileStream> damage)
    {
        MakeDatabase("SELECT 1");
        using FileStream file = File.Open(Database, FileMode.Open);
        damage(file);
    }
}
