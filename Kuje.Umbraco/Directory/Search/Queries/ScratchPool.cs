namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>
/// Lends out <see cref="Scratch"/> to as many searches at a time as there are processors. A search does nothing but reckon, so more at once would
/// only make each other slower, and a large index needs megabytes for each.
/// </summary>
internal sealed class ScratchPool
{
    // Waited on, which the newer kind of lock does not know.
    private readonly object _lending = new();
    private readonly Stack<Scratch> _idle = [];
    private int _lent;

    public Rented Rent(int documents)
    {
        Scratch? scratch;
        lock (_lending)
        {
            while (_lent == Environment.ProcessorCount)
                Monitor.Wait(_lending);
            _lent++;
            _idle.TryPop(out scratch);
        }

        var rented = new Rented(this, scratch ?? new Scratch());
        rented.Scratch.Reserve(documents);
        return rented;
    }

    private void Return(Scratch? scratch)
    {
        lock (_lending)
        {
            if (scratch is not null)
                _idle.Push(scratch);
            _lent--;
            Monitor.Pulse(_lending);
        }
    }

    /// <summary>Scratch for one search.</summary>
    internal sealed class Rented(ScratchPool pool, Scratch scratch) : IDisposable
    {
        private bool _clean;

        public Scratch Scratch => scratch;

        /// <summary>The search came to its end and left nothing behind: the next one may have it.</summary>
        public void Keep() => _clean = true;

        public void Dispose() => pool.Return(_clean ? scratch : null);
    }
}
