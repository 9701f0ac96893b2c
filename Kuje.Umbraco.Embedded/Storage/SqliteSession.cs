using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Kuje.Umbraco.Embedded.Storage;

/// <summary>
/// What one root scope does with the database: reads on a snapshot, and from the first write on one transaction.
/// </summary>
/// <remarks>
/// SQL is written with positional parameters <c>@0</c>, <c>@1</c> …; a list goes in as one JSON parameter
/// (<see cref="Json{T}"/>) and is read by <c>json_each</c>, so that a statement is prepared once whatever the list's length.
/// Statements are guarded by a lock, since an ambient scope may flow to tasks that run side by side.
/// </remarks>
internal sealed class SqliteSession(SqliteStore store) : IDisposable
{
    private readonly Lock _gate = new();
    private List<Action>? _afterCommit;
    private Dictionary<string, long>? _remembered;
    private SqliteStore.PooledConnection? _connection;
    private StorageException? _failure;
    private bool _inTransaction;
    private bool _disposed;

    /// <summary>True from the first write on: what is read is not yet what others see, so no cache may answer or learn from it.</summary>
    public bool IsWriting { get; private set; }

    /// <summary>Runs when the transaction is on disk, before any notification; never after a rollback.</summary>
    public void AfterCommit(Action action) => (_afterCommit ??= []).Add(action);

    public List<T> Query<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<object?> args)
    {
        lock (_gate)
        {
            SqliteCommand command = Prepare(sql, args);
            try
            {
                var rows = new List<T>();
                using SqliteDataReader reader = command.ExecuteReader();
                var row = new SqliteRow(reader);
                while (reader.Read())
                    rows.Add(map(row));
                return rows;
            }
            catch (SqliteException exception) when (StorageException.IsOfStorage(exception))
            {
                throw Fail(exception);
            }
        }
    }

    public T? First<T>(string sql, Func<SqliteRow, T> map, params ReadOnlySpan<object?> args)
    {
        lock (_gate)
        {
            SqliteCommand command = Prepare(sql, args);
            try
            {
                using SqliteDataReader reader = command.ExecuteReader();
                return reader.Read() ? map(new SqliteRow(reader)) : default;
            }
            catch (SqliteException exception) when (StorageException.IsOfStorage(exception))
            {
                throw Fail(exception);
            }
        }
    }

    public bool Any(string sql, params ReadOnlySpan<object?> args) => First(sql, static _ => true, args);

    /// <summary>The first column of the first row as a number; 0 where there is none.</summary>
    public int Count(string sql, params ReadOnlySpan<object?> args) => First(sql, static row => row.IntOrNull(0) ?? 0, args);

    /// <returns>The number of rows changed.</returns>
    /// <exception cref="StorageException">The database cannot take the change; the transaction is lost, and nothing more can be done with the session.</exception>
    public int Execute(string sql, params ReadOnlySpan<object?> args)
    {
        lock (_gate)
        {
            BeginWrite(timeout: null);
            SqliteCommand command = Prepare(sql, args);
            try
            {
                return command.ExecuteNonQuery();
            }
            catch (SqliteException exception) when (StorageException.IsOfStorage(exception))
            {
                throw Fail(exception);
            }
        }
    }

    /// <returns>The id of the inserted row.</returns>
    public int Insert(string sql, params ReadOnlySpan<object?> args)
    {
        lock (_gate)
        {
            Execute(sql, args);
            return First("SELECT last_insert_rowid()", static row => row.Int(0));
        }
    }

    /// <summary>A list as one parameter, for <c>IN (SELECT value FROM json_each(@0))</c>.</summary>
    public static string Json<T>(IEnumerable<T> values) =>
        JsonSerializer.Serialize(values.Select(value => SqliteValue.From(value)));

    /// <summary>A number that holds for the rest of the transaction, read the first time it is asked for.</summary>
    public long Remember(string name, Func<SqliteSession, string, long> read)
    {
        lock (_gate)
        {
            _remembered ??= new(StringComparer.Ordinal);
            if (!_inTransaction || !_remembered.TryGetValue(name, out long value))
                _remembered[name] = value = read(this, name);
            return value;
        }
    }

    /// <summary>What was remembered under the name was changed by this session.</summary>
    public void Forget(string name)
    {
        lock (_gate)
            _remembered?.Remove(name);
    }

    /// <summary>Takes the database's write lock; waits for the writer before, at most the time-out.</summary>
    public void BeginWrite(TimeSpan? timeout)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            ThrowIfFailed();
            if (IsWriting)
                return;
            // A snapshot that was only read from cannot become a writer once somebody else has written: end it first.
            End("COMMIT");
            store.EnterWrite(timeout);
            try
            {
                Begin("BEGIN IMMEDIATE");
            }
            catch
            {
                store.ExitWrite();
                throw;
            }

            IsWriting = true;
        }
    }

    /// <summary>On return the changes are on disk.</summary>
    /// <exception cref="StorageException">The database could not take the changes (disk full, read-only …); none of them holds.</exception>
    public void Commit()
    {
        lock (_gate)
        {
            try
            {
                ThrowIfFailed();
                End("COMMIT");
            }
            catch (SqliteException exception)
            {
                Rollback();
                throw StorageException.From(exception, store.FilePath);
            }
            catch (StorageException)
            {
                Rollback();
                throw;
            }

            ExitWrite();
        }

        foreach (Action action in _afterCommit ?? [])
            action();
        _afterCommit?.Clear();
    }

    public void Rollback()
    {
        lock (_gate)
        {
            _afterCommit?.Clear();
            try
            {
                End("ROLLBACK");
            }
            catch (SqliteException)
            {
                // SQLite has rolled back by itself (disk full, I/O error); the connection is not used again.
                _connection?.Discard();
                _connection = null;
                _inTransaction = false;
            }

            ExitWrite();
        }
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        if (_inTransaction)
            Rollback();
        _connection?.Dispose();
        _connection = null;
        _disposed = true;
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> args)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfFailed();
        if (!_inTransaction)
            Begin("BEGIN");
        SqliteCommand command = _connection!.Command(sql);
        for (var i = 0; i < args.Length; i++)
        {
            if (command.Parameters.Count <= i)
                command.Parameters.Add(new SqliteParameter { ParameterName = "@" + i });
            command.Parameters[i].Value = SqliteValue.From(args[i]);
        }

        return command;
    }

    private void Begin(string statement)
    {
        _connection ??= store.Rent();
        try
        {
            _connection.Command(statement).ExecuteNonQuery();
        }
        catch (SqliteException exception) when (StorageException.IsOfStorage(exception))
        {
            throw Fail(exception);
        }

        _inTransaction = true;
    }

    /// <summary>
    /// SQLite may have rolled back by itself, and would then commit each further statement for itself. So there are none:
    /// whoever catches the exception and goes on finds the session refusing, up to its commit.
    /// </summary>
    private StorageException Fail(SqliteException exception) => _failure = StorageException.From(exception, store.FilePath);

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            throw new StorageException(_failure.Message, _failure);
    }

    private void End(string statement)
    {
        if (!_inTransaction)
            return;
        _remembered?.Clear();
        _connection!.Command(statement).ExecuteNonQuery();
        _inTransaction = false;
    }

    private void ExitWrite()
    {
        if (!IsWriting)
            return;
        IsWriting = false;
        store.ExitWrite();
    }
}
