using System.Runtime.InteropServices;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>Puts together <see cref="SegmentTexts"/>, document after document.</summary>
internal sealed class SegmentTextsBuilder : IDisposable
{
    private readonly List<int> _starts = [];
    private readonly List<Known> _known = [];
    private int[] _slots = new int[64];
    private ByteStream _texts;
    private int _length;

    public void BeginDocument() => _starts.Add(_texts.Length);

    /// <param name="text">The words of a text with its end.</param>
    public void Add(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        ref var slot = ref Slot(text, hash);
        if (slot == 0)
            Remember(ref slot, new Known(text.ToArray(), hash, _length));
        else
            _texts.Write(_known[slot - 1].Start);
    }

    /// <param name="other">Of another segment, of the same vocabulary.</param>
    /// <param name="place">A document there, of which all texts are taken.</param>
    public void Add(SegmentTexts other, int place)
    {
        foreach (var start in other.Of(place))
        {
            var text = other[start];
            var hash = Hash(text);
            ref var slot = ref Slot(text, hash);
            if (slot == 0)
                Remember(ref slot, new Known(other.Words.AsMemory(start, text.Length), hash, _length));
            else
                _texts.Write(_known[slot - 1].Start);
        }
    }

    public SegmentTexts Build()
    {
        _starts.Add(_texts.Length);
        var words = new byte[_length];
        foreach (ref readonly var known in CollectionsMarshal.AsSpan(_known))
            known.Text.Span.CopyTo(words.AsSpan(known.Start));
        return new SegmentTexts(words, _texts.Written.ToArray(), [.. _starts]);
    }

    public void Dispose() => _texts.Dispose();

    private void Remember(ref int slot, Known text)
    {
        _texts.Write(text.Start);
        _length += text.Text.Length;
        _known.Add(text);
        slot = _known.Count;
        if (_known.Count + (_known.Count >> 1) < _slots.Length)
            return;
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < _known.Count; i++)
            Slot(_known[i].Text.Span, _known[i].Hash) = i + 1;
    }

    // A hash table of places among the known + 1; 0 is a free slot.
    private ref int Slot(ReadOnlySpan<byte> text, int hash)
    {
        for (var place = hash & (_slots.Length - 1); ; place = (place + 1) & (_slots.Length - 1))
        {
            ref var slot = ref _slots[place];
            if (slot == 0)
                return ref slot;
            var known = _known[slot - 1];
            if (known.Hash == hash && text.SequenceEqual(known.Text.Span))
                return ref slot;
        }
    }

    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private readonly record struct Known(ReadOnlyMemory<byte> Text, int Hash, int Start);
}
