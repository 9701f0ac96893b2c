namespace Kuje.Umbraco.Embedded.Publishing;

/// <summary>
/// Counts the changes that published values may show. What is derived from content is kept only as long as the generation it was derived in.
/// </summary>
/// <remarks>
/// A refresh begins a new generation and, when all caches are right again, another; nothing may be kept in between, since it may be derived
/// from a mixture of old and new. What was read before a refresh can therefore never be kept after it.
/// </remarks>
internal sealed class ContentGeneration
{
    private readonly Lock _gate = new();
    private long _current = 1;
    private int _refreshing;

    /// <summary>The number that what is derived now belongs to; 0 during a refresh, when nothing may be kept.</summary>
    public long Current
    {
        get
        {
            long current = Volatile.Read(ref _current);
            return Volatile.Read(ref _refreshing) == 0 && Volatile.Read(ref _current) == current ? current : 0;
        }
    }

    /// <summary>Runs what refreshes caches.</summary>
    public void Refresh(Action refresh)
    {
        Begin();
        try
        {
            refresh();
        }
        finally
        {
            End();
        }
    }

    /// <summary>Ends the generation at once, where nothing needs to be refreshed.</summary>
    public void Advance() => Refresh(static () => { });

    /// <summary>Keeps something if the generation it was derived in is still the current one.</summary>
    /// <returns>False where it was not kept.</returns>
    public bool TryKeep(long generation, Action keep)
    {
        if (generation == 0)
            return false;
        lock (_gate)
        {
            if (_refreshing > 0 || _current != generation)
                return false;
            keep();
            return true;
        }
    }

    private void Begin()
    {
        lock (_gate)
        {
            _refreshing++;
            _current++;
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _current++;
            _refreshing--;
        }
    }
}
