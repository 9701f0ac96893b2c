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
        catch (IOException exception) when (IsHeldByAnother(exception))
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

    /// <summary>EWOULDBLOCK of Linux and macOS, a sharing or lock violation on Windows; a full or read-only disk says something else.</summary>
    private static bool IsHeldByAnother(IOException exception) => (exception.HResult & 0xFFFF) is 11 or 35 or 32 or 33;

    private static StartupException NotWritable(string folder, Exception cause) => new(
        $"The data folder {folder} cannot be written to ({cause.Message.TrimEnd('.').ReplaceLineEndings(" ")}): give this process the right to write there, or set ConnectionStrings:umbracoDbDSN to another place.",
        cause);
}
