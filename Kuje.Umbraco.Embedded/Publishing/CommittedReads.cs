using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Umbraco.Cms.Core.Scoping;

namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>Reads what is committed, whatever scope the caller is in: a snapshot that the caller took earlier must not be learnt as the newest.</summary>
internal sealed class CommittedReads(AmbientScope ambient, ICoreScopeProvider scopes, SqliteStore store)
{
    /// <summary>True where the caller has changes that only it may see: caches may then neither answer nor learn.</summary>
    public bool IsCallerWriting => ambient.Current is { RootSession.IsWriting: true };

    /// <summary>Runs the read in a session of its own; for a caller that is writing, in the caller's. Costs less than a scope, and has none.</summary>
    public T Read<T>(Func<SqliteSession, T> read)
    {
        if (ambient.Current is { RootSession: { IsWriting: true } caller })
            return read(caller);
        using var own = new SqliteSession(store);
        return read(own);
    }

    /// <summary>Runs the read in a scope of its own, for services and repositories that ask for one; for a caller that is writing, in the caller's.</summary>
    public T Read<T>(Func<T> read)
    {
        EmbeddedScope? caller = ambient.Current;
        if (caller is { RootSession.IsWriting: true })
            return read();
        if (caller is not null)
            ambient.Enter(null);
        try
        {
            using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
            return read();
        }
        finally
        {
            if (caller is not null)
                ambient.Enter(caller);
        }
    }
}
