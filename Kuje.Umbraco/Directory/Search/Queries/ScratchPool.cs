using System.Collections.Concurrent;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>
/// Lends out <see cref="Scratch"/> to as many searches at a time as there are processors. A search does nothing but reckon, so more at once would
/// only make each other slower, and a large index needs megabytes for each.
/// </summary>
internal sealed class ScratchPool
{
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);
    private readonly ConcurrentBag<Scratch> _idle = [];

    public Rented Rent(int documents)
    {
        _free.Wait();
        if (!_idle.TryTake(out var scratch))
            scratch = new Scratch();
        scratch.Reserve(documents);
        return new(this, scratch);
    }

    /// <summary>Scratch for one search.</summary>
    internal readonly struct Rented(ScratchPool pool, Scratch scratch) : IDisposable
    {
        public Scratch Scratch => scratch;

        /// <summary>Of use to others: the search came to its end and left nothing in it.</summary>
        public void Keep() => pool._idle.Add(scratch);

        public void Dispose() => pool._free.Release();
    }
}
