using Kuje.Umbraco.Embedded.Storage;
using Microsoft.Data.Sqlite;

namespace Kuje.Umbraco.Tests.Embedded.Storage;

public class DatabaseMigratorTests
{
    [Test]
    public void Migrate_MakesANewDatabaseOnce()
    {
        using var temporary = new TemporaryStore(migrate: false);

        Assert.That(new DatabaseMigrator(temporary.Store).Migrate(), Is.True);
        Assert.That(new DatabaseMigrator(temporary.Store).Migrate(), Is.False);
    }

    [Test]
    public void Migrate_Refuses_ADatabaseOfANewerVersion()
    {
        using var temporary = new TemporaryStore();
        Execute(temporary, "PRAGMA user_version = 9999");

        Assert.That(
            () => new DatabaseMigrator(temporary.Store).Migrate(),
            Throws.TypeOf<StorageException>().With.Message.Contains("newer version").And.Message.Contains("9999"));
    }

    [Test]
    public void Migrate_Refuses_ADatabaseOfAnotherProgram()
    {
        using var temporary = new TemporaryStore(migrate: false);
        Execute(temporary, "CREATE TABLE bookmarks (id INTEGER)");

        Assert.That(
            () => new DatabaseMigrator(temporary.Store).Migrate(),
            Throws.TypeOf<StorageException>().With.Message.Contains("another program"));
    }

    [Test]
    public void Migrate_Refuses_AFileThatIsNoDatabase()
    {
        using var temporary = new TemporaryStore(migrate: false);
        File.WriteAllText(temporary.FilePath, new string('x', 8192));

        Assert.That(
            () => new DatabaseMigrator(temporary.Store).Migrate(),
            Throws.TypeOf<StorageException>().With.Message.Contains("not a SQLite database"));
    }

    [Test]
    public void Migrate_Refuses_ADamagedDatabase()
    {
        using var temporary = new TemporaryStore();
        temporary.Store.Dispose();
        byte[] bytes = File.ReadAllBytes(temporary.FilePath);
        Random.Shared.NextBytes(bytes.AsSpan(4096));
        File.WriteAllBytes(temporary.FilePath, bytes);
        using var damaged = new SqliteStore($"Data Source={temporary.FilePath}");

        Assert.That(
            () => new DatabaseMigrator(damaged).Migrate(),
            Throws.TypeOf<StorageException>().With.Message.Contains("damaged"));
    }

    private static void Execute(TemporaryStore temporary, string sql)
    {
        using SqliteConnection connection = temporary.Store.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
