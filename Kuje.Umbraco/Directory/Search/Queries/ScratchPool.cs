using System.Collections.Concurrent;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>Lends out <see cref="Scratch"/>; keeps as many as searches ran at once, up to a few.</summary>
internal sealed class ScratchPool
{
    private const int Most = 8;

    private readonly ConcurrentBag<Scratch> _idle = [];

    public Scratch Rent(int documents)
    {
        if (!_idle.TryTake(out var scratch))
            scratch = new Scratch();
        scratch.Reserve(documents);
        return scratch;
    }

    public void Return(Scratch scratch)
    {
        if (_idle.Count < Most)
            _idle.Add(scratch);
    }
}
