using System.Buffers;
using System.Runtime.InteropServices;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>Indexes documents to a new segment.</summary>
internal sealed class SegmentBuilder(Vocabulary vocabulary) : IDisposable
{
    private readonly List<int> _ids = [];
    private readonly List<int> _postingStart = [];
    private readonly List<int> _text = [];
    private readonly Dictionary<int, (float Weight, bool InTitle)> _document = [];
    private readonly char[] _buffer = new char[Tokenizer.LongestWord];

    // Postings in the order of documents; they are put in the order of terms when all are there.
    private int[] _terms = [];
    private byte[] _impacts = [];
    private int _postings;
    private readonly SegmentTextsBuilder _texts = new();
    private ByteStream _words;

    public void Add(SearchDocument document)
    {
        _ids.Add(document.Id);
        _texts.BeginDocument();
        _postingStart.Add(_postings);
        foreach (var text in document.Texts)
            Add(text);

        Reserve(_document.Count);
        foreach (var (term, (weight, inTitle)) in _document)
        {
            _terms[_postings] = term;
            _impacts[_postings++] = Impact.Of(weight, inTitle);
        }

        _document.Clear();
    }

    public Segment Build()
    {
        _postingStart.Add(_postings);
        var (ends, terms) = CountByTerm();
        var documents = ArrayPool<int>.Shared.Rent(_postings);
        var impacts = ArrayPool<byte>.Shared.Rent(_postings);
        for (var place = 0; place < _ids.Count; place++)
        {
            for (var i = _postingStart[place]; i < _postingStart[place + 1]; i++)
            {
                var at = ends[_terms[i]]++;
                documents[at] = place;
                impacts[at] = _impacts[i];
            }
        }

        var postings = default(ByteStream);
        var start = new int[terms.Length + 1];
        var frequency = new int[terms.Length];
        for (int slot = 0, from = 0; slot < terms.Length; slot++)
        {
            var end = ends[terms[slot]];
            var last = -1;
            for (var i = from; i < end; i++)
            {
                postings.Write(documents[i] - last);
                postings.WriteByte(impacts[i]);
                last = documents[i];
            }

            (start[slot + 1], frequency[slot], from) = (postings.Length, end - from, end);
        }

        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<int>.Shared.Return(documents);
        ArrayPool<byte>.Shared.Return(impacts);
        var segment = new Segment([.. _ids])
        {
            Terms = terms,
            Frequency = frequency,
            Postings = postings.Written.ToArray(),
            PostingStart = start,
            Texts = _texts.Build(),
        };
        postings.Dispose();
        return segment;
    }

    public void Dispose()
    {
        _texts.Dispose();
        _words.Dispose();
        ArrayPool<int>.Shared.Return(_terms);
        ArrayPool<byte>.Shared.Return(_impacts);
        (_terms, _impacts) = ([], []);
    }

    private void Add(SearchText text)
    {
        _text.Clear();
        var language = SearchWords.LanguageOf(text.Language);
        var tokens = new Tokenizer(Letters.Composed(text.Text), _buffer);
        while (tokens.MoveNext())
            _text.Add(vocabulary.TermOf(language, tokens.Current));

        var inTitle = text.Field == SearchField.Title;
        var occurrence = Impact.Occurrence(text.Field, _text.Count);
        _words.Clear();
        foreach (var term in _text)
        {
            _words.Write(term + 1);
            // A name may consist of stop words; elsewhere they only matter inside a phrase.
            if (!inTitle && vocabulary.IsStopWord(term))
                continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_document, term, out _);
            known = (known.Weight + occurrence, known.InTitle || inTitle);
        }

        _words.Write(SegmentTexts.TextEnd);
        _texts.Add(_words.Written);
    }

    /// <returns>By term: where its postings start when they are in order (rented). And the terms that there are.</returns>
    private (int[] Starts, int[] Terms) CountByTerm()
    {
        var count = vocabulary.Count;
        var starts = ArrayPool<int>.Shared.Rent(count);
        starts.AsSpan(0, count).Clear();
        var different = 0;
        foreach (var term in _terms.AsSpan(0, _postings))
        {
            if (starts[term]++ == 0)
                different++;
        }

        var terms = new int[different];
        for (int term = 0, start = 0, slot = 0; slot < different; term++)
        {
            var having = starts[term];
            starts[term] = start;
            start += having;
            if (having > 0)
                terms[slot++] = term;
        }

        return (starts, terms);
    }

    private void Reserve(int more)
    {
        if (_postings + more <= _terms.Length)
            return;
        var size = Math.Max(256, Math.Max(_postings + more, _terms.Length * 2));
        _terms = Larger(_terms, size);
        _impacts = Larger(_impacts, size);
    }

    private T[] Larger<T>(T[] array, int size)
    {
        var larger = ArrayPool<T>.Shared.Rent(size);
        array.AsSpan(0, _postings).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        return larger;
    }
}
