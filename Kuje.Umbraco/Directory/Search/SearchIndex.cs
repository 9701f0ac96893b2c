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
    // Segments of like size are joined when there are this many, so that a search looks into few.
    private const int Tier = 6;

    // Segments of this size and more are joined by Compact only, which takes longer than a reader of a fresh change should wait.
    private const int LargestJoined = 250;

    private readonly SearchWords _words;
    private readonly SegmentView[] _segments;
    private readonly ScratchPool _scratch;
    private readonly BoundedCache<FoundWord>[] _found;
    private readonly int _places;

    private SearchIndex(SearchWords words, IEnumerable<(Segment Segment, Removals Removed)> segments, ScratchPool scratch)
    {
        _words = words;
        _scratch = scratch;
        List<SegmentView> views = [];
        foreach (var (segment, removed) in segments)
        {
            views.Add(new SegmentView(segment, removed, _places));
            _places += segment.Count;
            Count += segment.Count - removed.Count;
        }

        _segments = [.. views];
        _found = [.. Enumerable.Range(0, words.Count).Select(_ => new BoundedCache<FoundWord>(500))];
    }

    /// <summary>How many documents there are.</summary>
    public int Count { get; }

    /// <summary>Whether so many changes came one by one that <see cref="Compact"/> is worth its time.</summary>
    public bool IsScattered => _segments.Length > 4 * Tier || _places - Count > Math.Max(1_000, Count / 2);

    public static SearchIndex Empty(SearchWords words) => new(words, [], new ScratchPool());

    /// <summary>This index without some documents and with others. A document added replaces the one with its id.</summary>
    public SearchIndex Apply(IReadOnlyCollection<int> removedIds, IReadOnlyCollection<SearchDocument> addedDocuments)
    {
        if (removedIds.Count == 0 && addedDocuments.Count == 0)
            return this;

        List<(Segment Segment, Removals Removed)> segments = [];
        foreach (var (segment, removed, _) in _segments)
        {
            List<int> places = [];
            foreach (var id in removedIds.Concat(addedDocuments.Select(document => document.Id)).Distinct())
            {
                if (segment.PlaceOf(id) is >= 0 and var place && !removed.Has(place))
                    places.Add(place);
            }

            var left = places.Count == 0 ? removed : removed.With(places, segment.Count);
            if (left.Count < segment.Count)
                segments.Add((segment, left));
        }

        if (addedDocuments.Count > 0)
        {
            var builder = new SegmentBuilder(_words);
            foreach (var document in addedDocuments.Reverse().DistinctBy(document => document.Id).Reverse())
                builder.Add(document);
            segments.Add((builder.Build(), default));
        }

        return new SearchIndex(_words, Joined(segments), _scratch);
    }

    /// <summary>The same documents in one piece. Takes as long as copying them all: for the background.</summary>
    public SearchIndex Compact() =>
        _segments.Length < 2 && _places == Count
            ? this
            : new SearchIndex(_words, [(Join([.. _segments.Select(view => (view.Segment, view.Removed))]), default)], _scratch);

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
        var scratch = _scratch.Rent(_places);
        var scorer = new Scorer(_segments, scratch, Count);
        foreach (var word in words)
            scorer.Add(Find(word, reader));

        List<WordMatches[]> phrases = [];
        foreach (var phrase in text.Phrases)
        {
            var finder = new WordFinder(_words, _segments, reader);
            var matches = phrase.Select(finder.FindSame).ToArray();
            phrases.Add(matches);
            foreach (var word in Telling(phrase))
                scorer.AddOfPhrase(matches[Array.IndexOf(phrase, word)]);
        }

        var hits = scorer.Finish(accepts, phrases);
        _scratch.Return(scratch);
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
        var scratch = _scratch.Rent(_places);
        var scorer = new Scorer(_segments, scratch, Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (i < words.Count - 1 || !text.LastIsOpen)
            {
                scorer.Add(Find(words[i], reader), titlesOnly: true);
                continue;
            }

            var beginning = new WordFinder(_words, _segments, reader).FindBeginning(words[i]);
            var whole = words[i].Length < 3 ? null : Find(words[i], reader);
            scorer.Add(new FoundWord(whole is null ? beginning : Merged(beginning, whole.Whole), []), titlesOnly: true);
        }

        var hits = scorer.Finish(accepts, []);
        _scratch.Return(scratch);
        return hits;
    }

    private FoundWord Find(string word, SearchLanguage reader) =>
        _found[(int)reader].GetOrAdd(word, new WordFinder(_words, _segments, reader).Find);

    /// <summary>The words but for stop words; all of them if there is nothing else.</summary>
    private List<string> Telling(IReadOnlyList<string> words)
    {
        List<string> telling = [];
        foreach (var word in words)
        {
            var stop = false;
            for (var language = 0; language < _words.Count && !stop; language++)
                stop = _words[(SearchLanguage)language].IsStopWord(word);
            if (!stop)
                telling.Add(word);
        }

        return telling.Count > 0 ? telling : [.. words];
    }

    private List<(Segment Segment, Removals Removed)> Joined(List<(Segment Segment, Removals Removed)> segments)
    {
        // The last ones are the small ones: changes are added at the end.
        for (var size = Tier; size < LargestJoined; size *= Tier)
        {
            var small = segments.Where(part => part.Segment.Count - part.Removed.Count < size).ToList();
            if (small.Count < Tier)
                continue;
            segments = [.. segments.Except(small), (Join(small), default)];
        }

        return segments;
    }

    private Segment Join(List<(Segment Segment, Removals Removed)> parts)
    {
        var builder = new SegmentBuilder(_words);
        foreach (var (segment, removed) in parts)
            builder.Add(segment, removed);
        return builder.Build();
    }

    private static WordMatches Merged(WordMatches first, WordMatches second)
    {
        var segments = new TermMatch[first.Segments.Length][];
        for (var s = 0; s < segments.Length; s++)
        {
            segments[s] = [.. first.Segments[s].Concat(second.Segments[s])
                .GroupBy(match => match.Term, (term, matches) => new TermMatch(term, matches.Max(match => match.Quality)))
                .OrderBy(match => match.Term)];
        }

        return new WordMatches(segments, first.Reach + second.Reach);
    }
}
