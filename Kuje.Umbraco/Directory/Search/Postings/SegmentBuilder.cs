using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>Indexes documents, or joins segments, to a new segment.</summary>
internal sealed class SegmentBuilder(SearchWords words)
{
    private readonly Dictionary<string, int>?[] _written = new Dictionary<string, int>?[words.Count];
    private readonly List<int> _ids = [];
    private readonly List<string> _spellings = [];
    private readonly List<bool> _stopWord = [];
    private readonly List<int> _streamStart = [];
    private readonly List<int> _text = [];
    private readonly List<int> _touched = [];
    private readonly char[] _buffer = new char[Tokenizer.LongestWord];
    private ByteStream[] _postings = [];
    private int[] _last = [];
    private int[] _frequency = [];
    private float[] _weight = [];
    private bool[] _inTitle = [];
    private ByteStream _stream;

    public void Add(SearchDocument document)
    {
        var place = StartDocument(document.Id);
        foreach (var text in document.Texts)
        {
            _text.Clear();
            var language = SearchWords.LanguageOf(text.Language);
            var tokens = new Tokenizer(Letters.Composed(text.Text), _buffer);
            while (tokens.MoveNext())
                _text.Add(TermOf(language, tokens.Current));

            var occurrence = Impact.Occurrence(text.Field, _text.Count);
            foreach (var term in _text)
            {
                _stream.Write(term + 1);
                // A name may consist of stop words; elsewhere they only matter inside a phrase.
                if (_stopWord[term] && text.Field != SearchField.Title)
                    continue;
                if (_weight[term] == 0)
                    _touched.Add(term);
                _weight[term] += occurrence;
                _inTitle[term] |= text.Field == SearchField.Title;
            }

            _stream.Write(Segment.TextEnd);
        }

        foreach (var term in _touched)
        {
            AddPosting(term, place, Impact.Of(_weight[term], _inTitle[term]));
            (_weight[term], _inTitle[term]) = (0, false);
        }

        _touched.Clear();
    }

    /// <summary>Takes over the documents of a segment that are not removed.</summary>
    public void Add(Segment segment, Removals removed)
    {
        var terms = new int[segment.Spellings.Length];
        for (var language = 0; language < segment.Languages.Length; language++)
        {
            if (segment.Languages[language] is not { } own)
                continue;
            foreach (var (spelling, term) in own.Written)
                terms[term] = TermOf((SearchLanguage)language, spelling);
        }

        var places = new int[segment.Count];
        for (var old = 0; old < segment.Count; old++)
        {
            places[old] = -1;
            if (removed.Has(old))
                continue;
            places[old] = StartDocument(segment.Ids[old]);
            for (var position = segment.StreamStart[old]; position < segment.StreamStart[old + 1];)
            {
                var word = VarInt.Read(segment.Stream, ref position);
                _stream.Write(word == Segment.TextEnd ? word : terms[word - 1] + 1);
            }
        }

        for (var term = 0; term < terms.Length; term++)
        {
            var old = -1;
            for (var position = segment.PostingStart[term]; position < segment.PostingStart[term + 1];)
            {
                old += VarInt.Read(segment.Postings, ref position);
                var impact = segment.Postings[position++];
                if (places[old] >= 0)
                    AddPosting(terms[term], places[old], impact);
            }
        }
    }

    public Segment Build()
    {
        _streamStart.Add(_stream.Length);
        var spellings = _spellings.ToArray();
        var start = new int[spellings.Length + 1];
        for (var term = 0; term < spellings.Length; term++)
            start[term + 1] = start[term] + _postings[term].Length;
        var postings = new byte[start[^1]];
        for (var term = 0; term < spellings.Length; term++)
        {
            _postings[term].Written.CopyTo(postings.AsSpan(start[term]));
            _postings[term] = default;
        }

        var languages = new LanguageTerms?[_written.Length];
        for (var language = 0; language < languages.Length; language++)
        {
            if (_written[language] is { } written)
            {
                written.TrimExcess();
                languages[language] = new LanguageTerms(words[(SearchLanguage)language], written, spellings);
            }
        }

        return new Segment([.. _ids], spellings, languages)
        {
            Frequency = _frequency.AsSpan(0, spellings.Length).ToArray(),
            Postings = postings,
            PostingStart = start,
            Stream = _stream.Written.ToArray(),
            StreamStart = [.. _streamStart],
        };
    }

    private int StartDocument(int id)
    {
        _ids.Add(id);
        _streamStart.Add(_stream.Length);
        return _ids.Count - 1;
    }

    private int TermOf(SearchLanguage language, ReadOnlySpan<char> word)
    {
        var written = _written[(int)language] ??= new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = written.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var term))
            return term;

        term = _spellings.Count;
        var spelling = word.ToString();
        written[spelling] = term;
        _spellings.Add(spelling);
        _stopWord.Add(words[language].IsStopWord(spelling));
        if (term >= _postings.Length)
        {
            var size = Math.Max(64, term * 2);
            Array.Resize(ref _postings, size);
            Array.Resize(ref _frequency, size);
            Array.Resize(ref _weight, size);
            Array.Resize(ref _inTitle, size);
            var known = _last.Length;
            Array.Resize(ref _last, size);
            _last.AsSpan(known).Fill(-1);
        }

        return term;
    }

    private void AddPosting(int term, int place, byte impact)
    {
        _postings[term].Write(place - _last[term]);
        _postings[term].WriteByte(impact);
        _last[term] = place;
        _frequency[term]++;
    }
}
