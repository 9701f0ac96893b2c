using System.Text;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>
/// Words, each kept once, numbered in the order in which they came. It only grows: one thread may add at a time,
/// and any number of others look words up meanwhile without waiting.
/// </summary>
internal sealed class WordPool
{
    /// <summary>Words are compared by this many characters. No spelling is so long, and hardly a base form.</summary>
    private const int MostCharacters = Tokenizer.LongestWord + 16;

    private const int MostBytes = MostCharacters * 3;

    // A hash table of numbers + 1; 0 is a free slot. What a slot leads to is there before the slot is.
    private int[] _slots = new int[64];
    private int[] _starts = new int[32];
    private byte[] _bytes = new byte[256];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>The word as UTF-8.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var starts = Volatile.Read(ref _starts);
            return Volatile.Read(ref _bytes).AsSpan(starts[number]..starts[number + 1]);
        }
    }

    public static int Encode(ReadOnlySpan<char> word, Span<byte> buffer) =>
        Encoding.UTF8.GetBytes(word.Length > MostCharacters ? word[..MostCharacters] : word, buffer);

    /// <summary>Room for any word in <see cref="Encode"/>.</summary>
    public static int BufferSize => MostBytes;

    public string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <returns>The word's number; -1 if it is not here.</returns>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<byte> buffer = stackalloc byte[MostBytes];
        var bytes = buffer[..Encode(word, buffer)];
        return Find(bytes, Hash(bytes));
    }

    /// <returns>The word's number, a new one if it was not here.</returns>
    public int Add(ReadOnlySpan<char> word)
    {
        Span<byte> buffer = stackalloc byte[MostBytes];
        var bytes = buffer[..Encode(word, buffer)];
        var hash = Hash(bytes);
        var number = Find(bytes, hash);
        return number >= 0 ? number : Append(bytes, hash);
    }

    private int Find(ReadOnlySpan<byte> word, uint hash)
    {
        var slots = Volatile.Read(ref _slots);
        for (var slot = hash & (uint)(slots.Length - 1); ; slot = (slot + 1) & (uint)(slots.Length - 1))
        {
            var number = Volatile.Read(ref slots[slot]) - 1;
            if (number < 0 || this[number].SequenceEqual(word))
                return number;
        }
    }

    private int Append(ReadOnlySpan<byte> word, uint hash)
    {
        var number = _count;
        var start = _starts[number];
        if (number + 2 > _starts.Length)
            Volatile.Write(ref _starts, Grown(_starts, number + 2));
        if (start + word.Length > _bytes.Length)
            Volatile.Write(ref _bytes, Grown(_bytes, start + word.Length));
        word.CopyTo(_bytes.AsSpan(start));
        _starts[number + 1] = start + word.Length;
        Volatile.Write(ref _count, number + 1);
        if (number + (number >> 1) >= _slots.Length)
            Rehash();
        else
            Insert(_slots, hash, number);
        return number;
    }

    private void Rehash()
    {
        var slots = new int[_slots.Length * 2];
        for (var number = 0; number < _count; number++)
            Insert(slots, Hash(this[number]), number);
        Volatile.Write(ref _slots, slots);
    }

    private static void Insert(int[] slots, uint hash, int number)
    {
        var slot = hash & (uint)(slots.Length - 1);
        while (slots[slot] != 0)
            slot = (slot + 1) & (uint)(slots.Length - 1);
        Volatile.Write(ref slots[slot], number + 1);
    }

    internal static T[] Grown<T>(T[] array, int least)
    {
        var grown = new T[Math.Max(least, array.Length + (array.Length >> 1))];
        array.CopyTo(grown, 0);
        return grown;
    }

    private static uint Hash(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
            hash = (hash ^ letter) * 16777619u;
        return (hash ^ (hash >> 15)) * 2654435761u >> 3;
    }
}
