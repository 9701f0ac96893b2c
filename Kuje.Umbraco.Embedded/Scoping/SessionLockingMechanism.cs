using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace Kuje.Umbraco.Embedded.Scoping;

/// <summary>
/// SQLite has one writer, so every write lock is the transaction's own lock; a read lock is the snapshot that reading takes anyway.
/// </summary>
internal sealed class SessionLockingMechanism(AmbientScope ambient, IOptionsMonitor<GlobalSettings> settings)
    : IDistributedLockingMechanism, IDistributedLockingMechanismFactory
{
    public bool Enabled => true;

    public IDistributedLockingMechanism DistributedLockingMechanism => this;

    public IDistributedLock ReadLock(int lockId, TimeSpan? obtainLockTimeout = null) =>
        new SessionLock(lockId, DistributedLockType.ReadLock);

    public IDistributedLock WriteLock(int lockId, TimeSpan? obtainLockTimeout = null)
    {
        EmbeddedScope scope = ambient.Current ?? throw new InvalidOperationException("A lock was asked for outside a scope.");
        try
        {
            scope.RootSession.BeginWrite(obtainLockTimeout ?? settings.CurrentValue.DistributedLockingWriteLockDefaultTimeout);
        }
        catch (TimeoutException)
        {
            throw new DistributedWriteLockTimeoutException(lockId);
        }

        return new SessionLock(lockId, DistributedLockType.WriteLock);
    }

    /// <summary>Held until the transaction ends; disposing it alone gives nothing back.</summary>
    private sealed record SessionLock(int LockId, DistributedLockType LockType) : IDistributedLock
    {
        public void Dispose()
        {
        }
    }
}
