using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Tests.Embedded.Storage;

/// <summary>A store on a new file, migrated, deleted in the end.</summary>
internal sealed class TemporaryStore : IDisposable
{
    public TemporaryStore(bool migrate = true)
    {
        Folder = System.IO.Directory.CreateTempSubdirectory("kuje-store-").FullName;
        Store = new SqliteStore($"Data Source={FilePath}");
        if (migrate)
            new DatabaseMigrator(Store).Migrate();
    }

    public string Folder { get; }

    public string FilePath => Path.Combine(Folder, "test.db");

    public SqliteStore Store { get; }

    public void Dispose()
    {
        Store.Dispose();
        System.IO.Directory.Delete(Folder, recursive: true);
    }
}
