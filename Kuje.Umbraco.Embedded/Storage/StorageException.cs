using Microsoft.Data.Sqlite;

namespace Kuje.Umbraco.Embedded.Storage;

/// <summary>The database cannot be used or cannot take a change; the message is one line that says what to do.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">One line for the operator: what is wrong and what to do.</param>
    /// <param name="innerException">What the database said, if anything.</param>
    public StorageException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>True where the disk has no room, so that the same change can succeed later.</summary>
    public bool IsFull => InnerException is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } or StorageException { IsFull: true };

    /// <summary>Whether the file, the disk or another process is the cause, not the statement.</summary>
    internal static bool IsOfStorage(SqliteException exception) => exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_FULL
        or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH
        or SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CORRUPT
        or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_NOMEM;

    internal static StorageException From(SqliteException exception, string file) => new(
        (exception.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_FULL => $"The disk that holds the database {file} is full: free some space. Nothing was lost; the last change was not made.",
            SQLitePCL.raw.SQLITE_READONLY => $"The database {file} is read-only: give this process the right to write to the file and its folder.",
            SQLitePCL.raw.SQLITE_CANTOPEN => $"The database {file} cannot be opened: check that the folder exists and that this process may write to it.",
            SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH => $"The database {file} may not be accessed by this process: check the file's permissions.",
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"The database {file} is locked by another process: stop that process and try again.",
            SQLitePCL.raw.SQLITE_IOERR => $"The disk failed while reading or writing the database {file}: check the disk.",
            SQLitePCL.raw.SQLITE_CORRUPT => $"The database {file} is damaged: restore it from a backup, or move the file away to start with an empty site.",
            SQLitePCL.raw.SQLITE_NOTADB => $"{file} is not a SQLite database: correct ConnectionStrings:umbracoDbDSN, or move the file away to start with an empty site.",
            _ => $"The database {file} answered: {exception.Message}",
        }),
        exception);
}
