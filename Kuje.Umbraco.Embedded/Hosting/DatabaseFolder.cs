namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Makes sure that the database's folder is there and ours, and that no other process works on the same database.</summary>
/// <remarks>
/// What this process keeps in memory is right only while it alone writes. The lock is the operating system's, on a file beside the
/// database, so it ends with the process however that ends.
/// </remarks>
internal sealed class DatabaseFolder : IDisposable
{
    private readonly FileStream _lock;

    /// <exception cref="StartupException">The folder cannot be made or written to, or another process has the database.</exception>
    public DatabaseFolder(string databaseFile)
    {
        string folder = Path.GetDirectoryName(databaseFile)!;
        string lockFile = databaseFile + ".lock";
        try
        {
            Directory.CreateDirectory(folder);
            _lock = new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw NotWritable(folder, exception);
        }
        catch (IOException exception) when (File.Exists(lockFile))
        {
            throw new StartupException(
                $"Another process already runs on the database {databaseFile}: stop it, or give this one its own ConnectionStrings:umbracoDbDSN.",
                exception);
        }
        catch (IOException exception)
        {
            throw NotWritable(folder, exception);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static StartupException NotWritable(string folder, Exception cause) => new(
        $"The data folder {folder} cannot be written to: give this process the right to write there, or set ConnectionStrings:umbracoDbDSN to another place.",
        cause);
}
