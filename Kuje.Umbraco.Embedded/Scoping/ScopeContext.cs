using Umbraco.Cms.Core.Scoping;

namespace Kuje.Umbraco.Embedded.Scoping;

/// <summary>What was enlisted to run when the root scope ends.</summary>
internal sealed class ScopeContext : IScopeContext
{
    private readonly Dictionary<string, Enlisted> _enlisted = new(StringComparer.Ordinal);
    private bool _exiting;

    public Guid InstanceId { get; } = Guid.NewGuid();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        Enlist<object?>(key, static () => null, (completed, _) => action(completed), priority);

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_exiting)
            throw new InvalidOperationException("The scope is ending; nothing more can be enlisted in it.");
        if (_enlisted.TryGetValue(key, out Enlisted? existing))
        {
            return existing.Item is T item || existing.Item is null
                ? (T?)existing.Item
                : throw new InvalidOperationException($"'{key}' is enlisted with another type.");
        }

        T created = creator();
        _enlisted.Add(key, new Enlisted(created, priority, _enlisted.Count, completed => action?.Invoke(completed, created)));
        return created;
    }

    public T? GetEnlisted<T>(string key) => _enlisted.TryGetValue(key, out Enlisted? enlisted) ? (T?)enlisted.Item : default;

    public void ScopeExit(bool completed)
    {
        if (_exiting)
            return;
        _exiting = true;
        List<Exception>? failures = null;
        foreach (Enlisted enlisted in _enlisted.Values.OrderBy(e => e.Priority).ThenBy(e => e.Order))
        {
            try
            {
                enlisted.Exit(completed);
            }
            catch (Exception exception)
            {
                (failures ??= []).Add(exception);
            }
        }

        if (failures is not null)
            throw new AggregateException("What was enlisted in the scope failed at its end.", failures);
    }

    private sealed record Enlisted(object? Item, int Priority, int Order, Action<bool> Exit);
}
