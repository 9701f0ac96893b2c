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
    /// <summary>Changes remembered; what is older than they are counts as touched.</summary>
    private const int Remembered = 256;

    private readonly Lock _gate = new();
    private readonly Queue<(long Generation, ContentChange Change)> _changes = new();
    private ContentChange? _open;
    private long _current = 1;
    private long _forgotten;
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

    /// <summary>Runs what refreshes caches after a change that may show anywhere.</summary>
    public void Refresh(Action refresh) => Refresh(ContentChange.Everything, refresh);

    /// <summary>Runs what refreshes caches after a change.</summary>
    public void Refresh(ContentChange change, Action refresh)
    {
        Begin(change);
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

    /// <summary>What the changes since a generation mean to something that was right in it.</summary>
    public ContentEffect EffectSince(long generation, Footprint footprint)
    {
        lock (_gate)
        {
            if (generation <= _forgotten)
                return ContentEffect.Shows;
            var effect = ContentEffect.None;
            foreach ((long begun, ContentChange change) in _changes)
            {
                if (begun <= generation)
                    continue;
                ContentEffect one = change.EffectOn(footprint);
                if (one == ContentEffect.Shows)
                    return one;
                if (one > effect)
                    effect = one;
            }

            return effect;
        }
    }

    private void Begin(ContentChange change)
    {
        lock (_gate)
        {
            _refreshing++;
            _current++;
            if (change == ContentChange.Nothing)
                return;
            if (change == ContentChange.Everything)
            {
                _changes.Clear();
                _open = null;
                _forgotten = _current;
            }
            else if (_open is not null)
            {
                // Nothing was kept since the change began that this is a part of, or that runs beside it.
                _open.Add(change);
            }
            else
            {
                _open = change.Copy();
                _changes.Enqueue((_current, _open));
                if (_changes.Count > Remembered)
                    _forgotten = _changes.Dequeue().Generation;
            }
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _current++;
            if (--_refreshing == 0)
                _open = null;
        }
    }
}
