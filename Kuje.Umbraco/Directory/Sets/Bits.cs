using System.Numerics;

namespace Kuje.Umbraco.Directory.Sets;

/// <summary>A set of small numbers, one bit each. Grows when a higher number is added; sets of different lengths go together.</summary>
internal sealed class Bits
{
    public static readonly Bits Empty = new(0);

    private ulong[] _words;

    public Bits(int capacity) => _words = capacity == 0 ? [] : new ulong[(capacity + 63) >> 6];

    private Bits(ulong[] words) => _words = words;

    /// <summary>One more than the highest number that fits without growing.</summary>
    public int Capacity => _words.Length << 6;

    public bool this[int number] => (uint)(number >> 6) < (uint)_words.Length && (_words[number >> 6] & (1UL << number)) != 0;

    public void Add(int number)
    {
        int word = number >> 6;
        if (word >= _words.Length)
            Array.Resize(ref _words, Math.Max(word + 1, _words.Length + (_words.Length >> 3)));
        _words[word] |= 1UL << number;
    }

    public void Remove(int number)
    {
        int word = number >> 6;
        if (word < _words.Length)
            _words[word] &= ~(1UL << number);
    }

    public Bits Copy() => new((ulong[])_words.Clone());

    /// <summary>Leaves what is in the other set too.</summary>
    public void And(Bits other)
    {
        int common = Math.Min(_words.Length, other._words.Length);
        for (var i = 0; i < common; i++)
            _words[i] &= other._words[i];
        Array.Clear(_words, common, _words.Length - common);
    }

    public void Or(Bits other)
    {
        if (other._words.Length > _words.Length)
            Array.Resize(ref _words, other._words.Length);
        for (var i = 0; i < other._words.Length; i++)
            _words[i] |= other._words[i];
    }

    public int Count()
    {
        var count = 0;
        foreach (ulong word in _words)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>How many numbers are in both.</summary>
    public int CountAnd(Bits other)
    {
        ReadOnlySpan<ulong> own = _words, others = other._words;
        int common = Math.Min(own.Length, others.Length);
        own = own[..common];
        others = others[..common];
        var count = 0;
        for (var i = 0; i < own.Length; i++)
            count += BitOperations.PopCount(own[i] & others[i]);
        return count;
    }

    public Enumerator GetEnumerator() => new(_words);

    /// <summary>The numbers in order.</summary>
    public struct Enumerator(ulong[] words)
    {
        private int _index = -1;
        private ulong _rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_index >= words.Length)
                    return false;
                _rest = words[_index];
            }

            Current = (_index << 6) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
