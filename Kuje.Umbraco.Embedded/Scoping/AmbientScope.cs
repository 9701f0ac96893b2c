using Kuje.Umbraco.Embedded.Storage;

namespace Kuje.Umbraco.Embedded.Scoping;

/// <summary>Holds the ambient scope; what repositories ask for the session they work in.</summary>
internal sealed class AmbientScope
{
    private readonly AsyncLocal<EmbeddedScope?> _current = new();

    /// <summary>The innermost open scope of this control flow. A task that outlived its scope finds none.</summary>
    public EmbeddedScope? Current
    {
        get
        {
            EmbeddedScope? scope = _current.Value;
            while (scope is { IsDisposed: true })
                scope = scope.Parent;
            return scope;
        }
    }

    /// <summary>The session of the ambient scope.</summary>
    /// <exception cref="InvalidOperationException">There is no ambient scope.</exception>
    public SqliteSession Session =>
        Current?.Session ?? throw new InvalidOperationException("A repository was called outside a scope: create one with ICoreScopeProvider.");

    internal void Enter(EmbeddedScope? scope) => _current.Value = scope;
}
