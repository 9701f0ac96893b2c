using System.Buffers;
using System.Runtime.CompilerServices;

namespace Kuje.Umbraco.Directory.Queries;

/// <summary>The first of many in an order. Holds as many as are wanted, in an array that goes back to its pool with <see cref="Dispose"/>.</summary>
internal sealed class Best<T>(int wanted, Comparison<T> compare) : IDisposable
{
    private const int Few = 64;

    // A heap once it is full: the last of those in it is on top, and gives way to whatever comes before it.
    private T[] _items = ArrayPool<T>.Shared.Rent(Few);
    private int _count;

    public void Add(T item)
    {
        if (_count < wanted)
        {
            if (_count == _items.Length)
                Grow();
            _items[_count++] = item;
            for (int i = (_count >> 1) - 1; _count == wanted && i >= 0; i--)
                Sink(i);
        }
        else if (_count > 0 && compare(item, _items[0]) < 0)
        {
            _items[0] = item;
            Sink(0);
        }
    }

    /// <summary>Those that are held, the first one first. To be asked for once, at the end.</summary>
    public ReadOnlySpan<T> InOrder()
    {
        Span<T> all = _items.AsSpan(0, _count);
        all.Sort(compare);
        return all;
    }

    public void Dispose()
    {
        Return(_items);
        _items = [];
        _count = 0;
    }

    private void Grow()
    {
        // Nobody knows yet how many there are, and a reader may want more than that.
        T[] larger = ArrayPool<T>.Shared.Rent((int)Math.Min(wanted, _count * 2L));
        _items.CopyTo(larger, 0);
        Return(_items);
        _items = larger;
    }

    private static void Return(T[] items)
    {
        if (items.Length > 0)
            ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }

    private void Sink(int place)
    {
        T item = _items[place];
        for (int child; (child = (place << 1) + 1) < _count; place = child)
        {
            if (child + 1 < _count && compare(_items[child + 1], _items[child]) > 0)
                child++;
            if (compare(_items[child], item) <= 0)
                break;
            _items[place] = _items[child];
        }

        _items[place] = item;
    }
}
