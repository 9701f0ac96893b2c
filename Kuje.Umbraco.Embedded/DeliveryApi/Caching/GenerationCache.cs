using System.Diagnostics.CodeAnalysis;
using Kuje.Umbraco.Embedded.Publishing;

namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>
/// What was derived from content, kept up to a number of bytes and only as long as the generation it was derived in
/// (see <see cref="ContentGeneration"/>).
/// </summary>
/// <param name="generation">Moves with every change of content.</param>
/// <param name="capacity">In bytes, as <paramref name="size"/> counts them.</param>
/// <param name="size">The bytes that an entry holds.</param>
internal sealed class GenerationCache<TKey, TValue>(ContentGeneration generation, long capacity, Func<TKey, TValue, long> size)
    where TKey : notnull
    where TValue : class
{
    private Shelf _shelf = new(0, new BoundedCache<TKey, TValue>(capacity, size));

    /// <summary>The bytes held now.</summary>
    public long Size => Volatile.Read(ref _shelf).Entries.Size;

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        Shelf shelf = Volatile.Read(ref _shelf);
        value = null;
        return shelf.Generation == generation.Current && shelf.Entries.TryGet(key, out value);
    }

    /// <summary>Keeps a value that was derived in a generation, if that is still the current one.</summary>
    /// <returns>False where content changed meanwhile, so that the value may be neither kept nor given to others.</returns>
    public bool TryKeep(TKey key, TValue value, long derivedIn) => generation.TryKeep(derivedIn, () =>
    {
        // Content's own lock is held here: puts never run side by side.
        if (_shelf.Generation != derivedIn)
            Volatile.Write(ref _shelf, new Shelf(derivedIn, new BoundedCache<TKey, TValue>(capacity, size)));
        _shelf.Entries.Put(key, value);
    });

    private sealed record Shelf(long Generation, BoundedCache<TKey, TValue> Entries);
}
