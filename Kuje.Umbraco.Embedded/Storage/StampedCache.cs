using System.Security.Cryptography;

namespace Kuje.Umbraco.Embedded.Storage;

/// <summary>What was built from some rows, kept as long as the stamp of those rows is the one it was built from.</summary>
/// <remarks>
/// The stamp is read in the caller's own snapshot or transaction, and a changed one is random: so a change is seen where and when it is
/// visible, is forgotten with a rollback, and nothing has to be told about it. Two states are kept, for a writer beside its readers.
/// </remarks>
internal sealed class StampedCache<T>(string name)
    where T : class
{
    private readonly Lock _gate = new();
    private Entry? _latest;
    private Entry? _other;

    /// <param name="session">Whose state is asked for.</param>
    /// <param name="build">Builds it from the rows; what it returns is shared and must not be changed.</param>
    public T Get(SqliteSession session, Func<SqliteSession, T> build)
    {
        while (true)
        {
            long stamp = Read(session);
            lock (_gate)
            {
                if (_latest?.Stamp == stamp)
                    return _latest.State;
                if (_other?.Stamp == stamp)
                {
                    (_latest, _other) = (_other, _latest);
                    return _latest.State;
                }
            }

            T state = build(session);
            // A task beside this one may have begun to write in the same scope, which moves the snapshot.
            if (Read(session) != stamp)
                continue;
            lock (_gate)
            {
                _other = _latest;
                _latest = new Entry(stamp, state);
            }

            return state;
        }
    }

    /// <summary>The rows were changed by this session.</summary>
    public void Changed(SqliteSession session) => session.Execute(
        "UPDATE stamp SET value = @1 WHERE name = @0", name, BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))));

    private long Read(SqliteSession session) =>
        session.First("SELECT value FROM stamp WHERE name = @0", static row => row.Long(0), name);

    private sealed record Entry(long Stamp, T State);
}
