using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Kuje.Umbraco.Embedded.Storage;

/// <summary>The database file: its connections, and the one place a writer at a time holds.</summary>
/// <remarks>
/// WAL with <c>synchronous=FULL</c>: a commit returns when it is on disk, and readers never wait for the writer.
/// Connections are kept open with their prepared statements; SQLite's own locks guard against other processes.
/// </remarks>
internal sealed class SqliteStore : IDisposable
{
    private static readonly TimeSpan DefaultWriteTimeout = TimeSpan.FromSeconds(30);

    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private readonly ConcurrentDictionary<SqliteConnection, Dictionary<string, SqliteCommand>> _commands = new();
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly string _connectionString;
    private bool _disposed;

    public SqliteStore(string connectionString)
    {
        // The store keeps its own connections, with what is prepared on them.
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        FilePath = Path.GetFullPath(builder.DataSource);
        builder.DataSource = FilePath;
        _connectionString = builder.ConnectionString;
    }

    public string FilePath { get; }

    public PooledConnection Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_idle.TryTake(out SqliteConnection? connection))
            connection = Open();
        return new PooledConnection(this, connection, _commands.GetOrAdd(connection, static _ => new(StringComparer.Ordinal)));
    }

    /// <exception cref="TimeoutException">Another writer held the database all that time.</exception>
    public void EnterWrite(TimeSpan? timeout)
    {
        if (!_writer.Wait(timeout ?? DefaultWriteTimeout))
            throw new TimeoutException($"Another change held the database for more than {timeout ?? DefaultWriteTimeout}.");
    }

    public void ExitWrite() => _writer.Release();

    /// <summary>Opens one connection as the store wants it; the caller owns it.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText =
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000; "
                + "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8000;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw StorageException.From(exception, FilePath);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out SqliteConnection? connection))
            Close(connection);
        _writer.Dispose();
    }

    private void Return(SqliteConnection connection)
    {
        if (_disposed)
            Close(connection);
        else
            _idle.Add(connection);
    }

    private void Close(SqliteConnection connection)
    {
        if (_commands.TryRemove(connection, out Dictionary<string, SqliteCommand>? commands))
        {
            foreach (SqliteCommand command in commands.Values)
                command.Dispose();
        }

        connection.Dispose();
    }

    /// <summary>A connection while one session has it.</summary>
    internal sealed class PooledConnection(SqliteStore store, SqliteConnection connection, Dictionary<string, SqliteCommand> commands)
        : IDisposable
    {
        /// <summary>The statement, prepared once for this connection. SQL text is constant or built from a bounded set of shapes.</summary>
        public SqliteCommand Command(string sql)
        {
            if (commands.TryGetValue(sql, out SqliteCommand? command))
                return command;
            command = connection.CreateCommand();
            command.CommandText = sql;
            commands.Add(sql, command);
            return command;
        }

        public void Dispose() => store.Return(connection);

        /// <summary>Closes the connection instead of keeping it.</summary>
        public void Discard() => store.Close(connection);
    }
}
