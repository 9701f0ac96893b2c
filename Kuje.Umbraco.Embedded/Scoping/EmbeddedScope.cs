using Kuje.Umbraco.Embedded.Storage;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;

namespace Kuje.Umbraco.Embedded.Scoping;

/// <summary>A unit of work: the root scope owns the session with the database, those inside share it.</summary>
internal sealed class EmbeddedScope : CoreScope
{
    private readonly EmbeddedScopeProvider _provider;
    private readonly SqliteSession? _ownSession;
    private readonly bool _autoComplete;
    private bool _disposed;

    public EmbeddedScope(
        EmbeddedScopeProvider provider,
        EmbeddedScope? parent,
        SqliteStore store,
        IDistributedLockingMechanismFactory locking,
        ILoggerFactory loggerFactory,
        FileSystems fileSystems,
        IEventAggregator eventAggregator,
        RepositoryCacheMode cacheMode,
        IScopedNotificationPublisher? notificationPublisher,
        bool? scopeFileSystems,
        bool autoComplete)
        : base(parent, locking, loggerFactory, fileSystems, eventAggregator, cacheMode, scopeFileSystems, notificationPublisher)
    {
        _provider = provider;
        Parent = parent;
        _autoComplete = autoComplete;
        Context = parent?.Context ?? new ScopeContext();
        if (parent is null)
            _ownSession = new SqliteSession(store);
    }

    public EmbeddedScope? Parent { get; }

    public ScopeContext Context { get; }

    public bool IsDisposed => _disposed;

    /// <summary>The session, with the locks asked for so far taken.</summary>
    public SqliteSession Session
    {
        get
        {
            Locks.EnsureLocks(InstanceId);
            return RootSession;
        }
    }

    internal SqliteSession RootSession => _ownSession ?? Parent!.RootSession;

    public override void Dispose()
    {
        if (_disposed)
            return;
        if (_provider.AmbientScope != this)
        {
            throw new InvalidOperationException(
                "The scope being disposed is not the ambient one: a scope inside it was not disposed, or it flowed to a task that was not awaited.");
        }

        if (_autoComplete)
            Complete();
        Locks.ClearLocks(InstanceId);
        _disposed = true;
        _provider.Leave(this);
        if (Parent is not null)
        {
            base.Dispose();
            return;
        }

        EndRoot();
    }

    /// <summary>Commit first, then file systems, notifications and what was enlisted: nobody hears of a change that is not on disk.</summary>
    private void EndRoot()
    {
        bool completed = Completed == true;
        try
        {
            if (completed)
                _ownSession!.Commit();
            else
                _ownSession!.Rollback();
        }
        catch
        {
            Completed = false;
            completed = false;
            throw;
        }
        finally
        {
            _ownSession!.Dispose();
            Locks.EnsureLocksCleared(InstanceId);
            Locks.Dispose();
            try
            {
                base.Dispose();
            }
            finally
            {
                Context.ScopeExit(completed);
            }
        }
    }
}
