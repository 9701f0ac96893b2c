using System.Runtime.CompilerServices;
using Kuje.Umbraco.Embedded.Scoping;

namespace Kuje.Umbraco.Embedded.Storage;

/// <summary>What a few small tables hold, read whole and kept until a change to them is committed.</summary>
/// <remarks>
/// Whoever changes the tables calls <see cref="Changed"/>; that session reads for itself from then on. Others read the last committed
/// state over a session of their own: an older snapshot must not be learnt as the newest.
/// </remarks>
internal sealed class CommittedSnapshot<T>(AmbientScope ambient, SqliteStore store, Func<SqliteSession, T> load)
    where T : class
{
    private readonly ConditionalWeakTable<SqliteSession, object> _changing = [];
    private readonly Lock _gate = new();
    private T? _value;
    private int _version;

    public T Get()
    {
        if (ambient.Current?.Session is { IsWriting: true } session && _changing.TryGetValue(session, out _))
            return load(session);
        if (Volatile.Read(ref _value) is { } value)
            return value;
        int version = Volatile.Read(ref _version);
        using var own = new SqliteSession(store);
        T loaded = load(own);
        lock (_gate)
        {
            if (version == _version)
                _value = loaded;
        }

        return loaded;
    }

    /// <summary>The ambient session changes the tables; once it commits, what is kept is read anew.</summary>
    public void Changed()
    {
        SqliteSession session = ambient.Session;
        if (_changing.TryGetValue(session, out _))
            return;
        _changing.Add(session, this);
        session.AfterCommit(() =>
        {
            lock (_gate)
            {
                _version++;
                _value = null;
            }
        });
    }
}
