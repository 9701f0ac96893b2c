using System.Data;
using Kuje.Umbraco.Embedded.Querying;
using Kuje.Umbraco.Embedded.Storage;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace Kuje.Umbraco.Embedded.Scoping;

/// <summary>Makes scopes and knows the ambient one, which flows with the asynchronous control flow.</summary>
internal sealed class EmbeddedScopeProvider(
    SqliteStore store,
    IDistributedLockingMechanismFactory locking,
    ILoggerFactory loggerFactory,
    FileSystems fileSystems,
    IEventAggregator eventAggregator,
    AmbientScope ambient) : ICoreScopeProvider
{
    public EmbeddedScope? AmbientScope => ambient.Current;

    public IScopeContext? Context => ambient.Current?.Context;

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false)
    {
        var scope = new EmbeddedScope(
            this, ambient.Current, store, locking, loggerFactory, fileSystems, eventAggregator,
            repositoryCacheMode, scopedNotificationPublisher, scopeFileSystems, autoComplete);
        ambient.Enter(scope);
        return scope;
    }

    public IQuery<T> CreateQuery<T>() => new EntityQuery<T>();

    internal void Leave(EmbeddedScope scope) => ambient.Enter(scope.Parent);
}
