using System.Runtime.CompilerServices;
using Kuje.Umbraco.Directory.Search.Postings;
using Kuje.Umbraco.Directory.Search.Queries;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Directory.Search;

/// <summary>
/// Full-text search over documents held in memory. Immutable, so any number of readers may use it while the next one is made:
/// <see cref="Apply"/> shares everything that has not changed.
/// </summary>
internal sealed class SearchIndex
{
    // So many segments are joined to one, so that a search looks into few.
    private const int Tier = 6;

    // What a change may join at once, since who publishes waits for it; more is joined by Compact.
    private const int MostJoinedByChange = 200;

    // So few removed documents of a segment are not worth copying the others.
    private const int Few = 50;

    // Of words that were looked up, for each language of readers; twice as many at most.
    private const int MostKept = 500;

    private readonly Vocabulary _vocabulary;
    private readonly SegmentView[] _segments;
    private readonly ScratchPool _scratch;
    private readonly MarkedWords _marked;
    private readonly StrongBox<int> _compacting;
    private readonly BoundedCache<FoundWord>?[] _found;
    private readonly BoundedCache<WordMatches>?[] _same;
    private readonly GatheredBudget _budget = new();
    private readonly int _places;

    private SearchIndex(Vocabulary vocabulary, MarkedWords marked, IEnumerable<(Segment Segment, Removals Removed)> segments, ScratchPool scratch, StrongBox<int> compacting)
    {
        _vocabulary = vocabulary;
        _marked = marked;
        _scratch = scratch;
        _compacting = compacting;
        List<SegmentView> views = [];
        foreach (var (segment, removed) in segments)
        {
            views.Add(new SegmentView(segment, removed, _places));
            _places += segment.Count;
            Count += segment.Count - removed.Count;
        }

        _segments = [.. views];
        _found = new BoundedCache<FoundWord>?[vocabulary.Words.Count];
        _same = new BoundedCache<WordMatches>?[vocabulary.Words.Count];
    }

    /// <summary>How many documents there are.</summary>
    public int Count { get; }

    /// <summary>Whether so many changes came one by one that <see cref="Compact"/> is worth its time, and nobody is at it.</summary>
    public bool IsScattered => _compacting.Value == 0 && ToJoin(long.MaxValue).Count > 0;

    public static SearchIndex Empty(SearchWords words)
    {
        var vocabulary = new Vocabulary(words);
        return new(vocabulary, new MarkedWords(vocabulary), [], new ScratchPool(), new StrongBox<int>());
    }

    /// <summary>This index without some documents and with others. A document added replaces the one with its id.</summary>
    public SearchIndex Apply(IReadOnlyCollection<int> removedIds, IReadOnlyCollection<SearchDocument> addedDocuments)
    {
        if (removedIds.Count == 0 && addedDocuments.Count == 0)
            return this;

        var segments = Without([.. removedIds, .. addedDocuments.Select(document => document.Id)], _segments);
        if (addedDocuments.Count > 0)
            segments.Add((Indexed(addedDocuments), default));
        var next = new SearchIndex(_vocabulary, _marked, segments, _scratch, _compacting);
        return next.Join(next.ToJoin(MostJoinedByChange));
    }

    /// <summary>
    /// The same documents in fewer pieces. May take as long as copying them all: for the background. Only one of an index and those made from it
    /// is compacted at a time; this one comes back as it is while another is.
    /// </summary>
    public SearchIndex Compact()
    {
        if (Interlocked.Exchange(ref _compacting.Value, 1) != 0)
            return this;
        try
        {
            _vocabulary.Tidy();
            var next = this;
            while (next.ToJoin(long.MaxValue) is { Count: > 0 } scattered)
                next = next.Join(scattered);
            return next;
        }
        finally
        {
            Volatile.Write(ref _compacting.Value, 0);
        }
    }

    /// <summary>This index in the pieces that an earlier one was compacted to meanwhile.</summary>
    /// <param name="before">The earlier one, from which this was made by changes.</param>
    /// <param name="compacted">What <see cref="Compact"/> made of it.</param>
    public SearchIndex Adopt(SearchIndex before, SearchIndex compacted)
    {
        if (ReferenceEquals(this, before))
            return compacted;
        if (_vocabulary != before._vocabulary || ReferenceEquals(before, compacted))
            return this;
        List<SegmentView> sources = [.. before._segments.Where(view => compacted.RemovalsOf(view.Segment) is null)];
        HashSet<int> gone = [];
        foreach (var (segment, removed, _) in sources)
        {
            // A piece that is no longer here was joined to another, which has what is left of it.
            var now = RemovalsOf(segment);
            for (var place = 0; place < segment.Count; place++)
            {
                if (!removed.Has(place) && now?.Has(place) != false)
                    gone.Add(segment.Ids[place]);
            }
        }

        var joined = Without(gone, compacted._segments.Where(view => before.RemovalsOf(view.Segment) is null));
        var own = _segments.Where(view => before.RemovalsOf(view.Segment) is null || compacted.RemovalsOf(view.Segment) is not null);
        return new SearchIndex(_vocabulary, _marked, [.. joined, .. own.Select(view => (view.Segment, view.Removed))], _scratch, _compacting);
    }

    /// <summary>Documents that answer a query.</summary>
    /// <param name="query">Anything a person may type. Words in quotes must stand next to each other.</param>
    /// <param name="language">The reader's language. Texts in others are found too, but count a little less.</param>
    /// <param name="accepts">Which ids may be among the hits; all where null.</param>
    public SearchHits Search(string query, string language, Predicate<int>? accepts = null)
    {
        var text = QueryText.Parse(query);
        var words = Telling(text.Words);
        if (words.Count + text.Phrases.Count == 0 || Count == 0)
            return new SearchHits(0);

        var reader = SearchWords.LanguageOf(language);
        using var rented = _scratch.Rent(_places);
        var scorer = new Scorer(_segments, rented.Scratch, Count, _budget);
        for (var i = 0; i < words.Count; i++)
            scorer.Add(Find(words[i], i > 0 ? words[i - 1] : null, i + 1 < words.Count ? words[i + 1] : null, reader));

        List<WordMatches[]> phrases = [];
        foreach (var phrase in text.Phrases)
        {
            var matches = phrase.Select(word => FindSame(word, reader)).ToArray();
            phrases.Add(matches);
            foreach (var word in Telling(phrase))
                scorer.AddOfPhrase(matches[Array.IndexOf(phrase, word)]);
        }

        var hits = scorer.Finish(accepts, phrases);
        rented.Keep();
        return hits;
    }

    /// <summary>Documents whose title has the words typed so far; the last of them may be unfinished.</summary>
    public SearchHits Suggest(string prefix, string language, Predicate<int>? accepts = null)
    {
        var text = QueryText.Parse(prefix);
        var words = text.Words.Concat(text.Phrases.SelectMany(phrase => phrase)).ToList();
        if (words.Count == 0 || Count == 0)
            return new SearchHits(0);

        var reader = SearchWords.LanguageOf(language);
        using var rented = _scratch.Rent(_places);
        var scorer = new Scorer(_segments, rented.Scratch, Count, _budget);
        for (var i = 0; i < words.Count; i++)
        {
            if (i < words.Count - 1 || !text.LastIsOpen)
            {
                scorer.Add(Find(words[i], reader), titlesOnly: true);
                continue;
            }

            var beginning = new WordFinder(LookupFor(reader)).FindBeginning(words[i]);
            var whole = words[i].Length < 3 ? null : Find(words[i], reader);
            scorer.Add(new FoundWord(whole is null ? beginning : beginning.Or(whole.Whole, _segments), []), titlesOnly: true);
        }

        var hits = scorer.Finish(accepts, []);
        rented.Keep();
        return hits;
    }

    private FoundWord Find(string word, SearchLanguage reader) =>
        (_found[(int)reader] ??= new BoundedCache<FoundWord>(MostKept)).GetOrAdd(word, new WordFinder(LookupFor(reader)).Find);

    /// <summary>The word, or the compound that it makes with a neighbour: people write lauta pelit, story telling.</summary>
    private FoundWord Find(string word, string? before, string? after, SearchLanguage reader)
    {
        var left = before is null ? null : FindCompound(before + word, reader);
        var right = after is null ? null : FindCompound(word + after, reader);
        return left is null && right is null
            ? Find(word, reader)
            : (_found[(int)reader] ??= new BoundedCache<FoundWord>(MostKept)).GetOrAdd($"{(left is null ? null : before)} {word} {(right is null ? null : after)}", _ =>
            {
                var found = Find(word, reader);
                found = left is null ? found : found.Or(left, _segments);
                return right is null ? found : found.Or(right, _segments);
            });
    }

    private WordMatches? FindCompound(string word, SearchLanguage reader) =>
        FindSame(word, reader) is { Reach: > 0 } found ? found : null;

    private WordMatches FindSame(string word, SearchLanguage reader) =>
        (_same[(int)reader] ??= new BoundedCache<WordMatches>(MostKept)).GetOrAdd(word, new WordFinder(LookupFor(reader)).FindSame);

    private Lookup LookupFor(SearchLanguage reader) => new(_vocabulary, _marked, _segments, reader);

    /// <summary>The words but for stop words; all of them if there is nothing else.</summary>
    private List<string> Telling(IReadOnlyList<string> words)
    {
        List<string> telling = [];
        foreach (var word in words)
        {
            var stop = false;
            for (var language = 0; language < _vocabulary.Words.Count && !stop; language++)
                stop = _vocabulary.Words[(SearchLanguage)language].IsStopWord(word);
            if (!stop)
                telling.Add(word);
        }

        return telling.Count > 0 ? telling : [.. words];
    }

    private Removals? RemovalsOf(Segment segment)
    {
        foreach (var view in _segments)
        {
            if (view.Segment == segment)
                return view.Removed;
        }

        return null;
    }

    private static List<(Segment Segment, Removals Removed)> Without(HashSet<int> ids, IEnumerable<SegmentView> views)
    {
        List<(Segment Segment, Removals Removed)> left = [];
        foreach (var (segment, removed, _) in views)
        {
            List<int> places = [];
            foreach (var id in ids)
            {
                if (segment.PlaceOf(id) is >= 0 and var place && !removed.Has(place))
                    places.Add(place);
            }

            var more = places.Count == 0 ? removed : removed.With(places, segment.Count);
            if (more.Count < segment.Count)
                left.Add((segment, more));
        }

        return left;
    }

    private Segment Indexed(IReadOnlyCollection<SearchDocument> documents)
    {
        using var builder = new SegmentBuilder(_vocabulary);
        foreach (var document in documents.Reverse().DistinctBy(document => document.Id).Reverse())
            builder.Add(document);
        _marked.Add(documents);
        // Not in a single change: who publishes waits for it.
        if (documents.Count > MostJoinedByChange)
            _vocabulary.Tidy();
        return builder.Build();
    }

    /// <summary>
    /// Which segments are worth joining: the smallest, as soon as they are <see cref="Tier"/> and none is much larger than the others together;
    /// so a document is copied a few times only. And one of which much is gone.
    /// </summary>
    private List<SegmentView> ToJoin(long most)
    {
        List<SegmentView> smallest = [.. _segments.OrderBy(view => view.Count)];
        var worth = 0;
        var total = 0L;
        for (var i = 0; i < smallest.Count; i++)
        {
            var count = smallest[i].Count;
            if (total + count > most)
                break;
            if (i + 1 >= Tier && count <= 2 * total)
                worth = i + 1;
            total += count;
        }

        return worth > 0
            ? smallest[..worth]
            : [.. _segments.Where(view => view.Segment.Count <= most && view.Removed.Count > Math.Max(Few, view.Segment.Count / 3))];
    }

    private SearchIndex Join(List<SegmentView> parts)
    {
        if (parts.Count == 0)
            return this;
        var joined = SegmentJoin.Of([.. parts.Select(view => (view.Segment, view.Removed))], _vocabulary.Count);
        // The large ones stay in front, and what is new comes last.
        return new SearchIndex(_vocabulary, _marked, [.. _segments.Except(parts).Select(view => (view.Segment, view.Removed)), (joined, default)], _scratch, _compacting);
    }
}
