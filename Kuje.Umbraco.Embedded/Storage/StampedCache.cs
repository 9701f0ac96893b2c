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
            long stamp = Stamp.Read(session, name);
            lock (_gate)
            {
                if (_latest?.Value == stamp)
                    return _latest.State;
                if (_other?.Value == stamp)
                {
                    (_latest, _other) = (_other, _latest);
                    return _latest.State;
                }
            }

            T state = build(session);
            // A task beside this one may have begun to write in the same scope, which moves the snapshot.
            if (Stamp.Read(session, name) != stamp)
                continue;
            lock (_gate)
            {
                _other = _latest;
                _latest = new Entry(stamp, state);
            }

            return state;
        }
    }

    private sealed record Entry(long Value, T State);
}
