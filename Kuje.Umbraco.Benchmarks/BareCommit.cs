using Microsoft.Data.Sqlite;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>The floor of any durable change on this disk: one row, one fsync.</summary>
internal sealed class BareCommit : IDisposable
{
    private readonly SqliteConnection _connection;

    public BareCommit(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS t (x INTEGER)");
    }

    public void Commit() => Execute("INSERT INTO t VALUES (1)");

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
