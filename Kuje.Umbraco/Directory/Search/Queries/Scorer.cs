using Kuje.Umbraco.Directory.Search.Postings;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>
/// Ranks documents for one search. Each word of the query adds what it is worth (rarer words more) by how much the document is about it;
/// documents with more of the words come first, and those with few drop out when others have them all.
/// </summary>
internal sealed class Scorer(SegmentView[] segments, Scratch scratch, int documents, GatheredBudget budget)
{
    // Half of what a word can be worth is reached by one mention in a longer title.
    private const float Saturation = 2.5f;

    // Documents with less than this share of the query's words (of the most that any has) drop out where some have them all,
    private const float StrictShare = 0.6f;

    // where none has them all, so that the halves of a query mix,
    private const float MixedShare = 0.5f;

    // and where a single word is a compound that few have whole.
    private const float PartShare = 0.45f;
    private const int Few = 5;

    // Where hardly any has them all, those come too that have all that documents are marked with and the more telling of the other words.
    private const int HardlyAny = 3;
    private const float TellingShare = 0.4f;

    // What a word tells that documents are marked with: more than all others together.
    private const float OfMark = 1_000;

    // Whoever has this much of a compound that is a mark, has the mark: tanssiryhmä is about dancing, not about groups.
    private const float MostOfMark = 0.25f;

    // What scores less than a share of the best is about something else. Least is asked of what has parts of a compound that nobody has whole.
    private const float TailShare = 0.1f;
    private const float TailShareOfSomeWords = 0.07f;
    private const float TailShareOfParts = 0.035f;
    private const float TailShareOfLooseParts = 0.01f;
    private const float TailShareOfAllLoose = 0.02f;

    // Fewer are gathered as fast as they are looked up.
    private const int ManyDocuments = 1_000;

    private int _matched;
    private int _count;
    private float _words;
    private float _phraseWords;
    private float _telling;
    private float _marks;
    private bool _apart;

    /// <summary>Adds a word of a phrase: a document without it cannot have the phrase.</summary>
    public void AddOfPhrase(WordMatches word)
    {
        Add(new FoundWord(word, []));
        _phraseWords++;
    }

    /// <summary>Adds a word to every document that has it.</summary>
    public void Add(FoundWord word, bool titlesOnly = false)
    {
        // Where many have the compound itself, those that have its parts come after all of them.
        if (word.Parts.Length > 0 && word.Whole.Reach < WordMatches.MostReach)
        {
            AddCompound(word, titlesOnly);
            return;
        }

        var having = Gather(word.Whole, titlesOnly, out var takes);
        // What nobody has, nobody lacks.
        if (having.Length == 0)
            return;
        var worth = Worth(having.Length) * word.Weight;
        _count++;
        _words += word.Weight;
        var told = Tell(word, worth);
        for (var i = 0; i < having.Length; i++)
            AddTo(having[i], worth * takes[i], word.Weight, told);
    }

    public SearchHits Finish(Predicate<int>? accepts, List<WordMatches[]> phrases)
    {
        var (most, best) = (0f, 0f);
        var kept = 0;
        var full = 0;
        var (matched, query) = (scratch.Matched, scratch.Query);
        foreach (var document in matched.AsSpan(0, _matched))
        {
            var coverage = query[document].Coverage;
            if ((accepts is not null && !accepts(IdOf(document))) || (phrases.Count > 0 && !HasPhrases(document, phrases)))
            {
                query[document] = default;
                continue;
            }

            matched[kept++] = document;
            most = Math.Max(most, coverage);
            best = Math.Max(best, ScoreOf(query[document]));
            if (coverage >= _words * 0.98f)
                full++;
        }

        var share = _count == 1 && full < Few ? PartShare : full > 0 ? StrictShare : MixedShare;
        var least = most * share * 0.99f;
        var leastTelling = full > 0 && full < HardlyAny ? _marks + (_telling * TellingShare) : float.MaxValue;
        var leastMarks = full > 0 ? _marks : 0;
        var tailOfSome = _count > 1 ? TailShareOfSomeWords : _apart ? full > 0 ? TailShareOfAllLoose : TailShareOfLooseParts : TailShareOfParts;
        var hits = new SearchHits(kept);
        foreach (var document in matched.AsSpan(0, kept))
        {
            ref var found = ref query[document];
            var score = ScoreOf(found);
            if (score >= best * (found.Coverage >= _words * 0.98f ? TailShare : tailOfSome) && found.Telling >= leastMarks && (found.Coverage >= least || found.Telling >= leastTelling))
                hits.Add(IdOf(document), score);

            found = default;
        }

        return hits;
    }

    /// <summary>A compound counts where it is whole, and less where its parts are apart, each by how rare it is: sirkus + kurssi is about the circus.</summary>
    private void AddCompound(FoundWord word, bool titlesOnly)
    {
        var any = 0;
        var all = 0f;
        var parts = scratch.Parts;
        foreach (var part in word.Parts)
        {
            var found = Gather(part.Matches, titlesOnly, out var partTakes);
            var partWorth = Worth(found.Length) * part.Weight;
            all += partWorth;
            for (var i = 0; i < found.Length; i++)
            {
                ref var sum = ref parts[found[i]];
                if (sum.Coverage == 0)
                    scratch.PartTouched[any++] = found[i];
                sum.Score += partWorth * partTakes[i];
                sum.Coverage += partWorth;
            }
        }

        var having = Gather(word.Whole, titlesOnly, out var takes);
        var worth = Worth(having.Length) * word.Weight;
        if (having.Length + any == 0)
            return;
        _count++;
        _apart |= having.Length == 0;
        var told = Tell(word, Math.Min(worth, all));
        _words += word.Weight;
        for (var i = 0; i < having.Length; i++)
        {
            AddTo(having[i], (worth * takes[i]) + (Quality.Apart * parts[having[i]].Score), word.Weight, told);
            parts[having[i]] = default;
        }

        foreach (var document in scratch.PartTouched.AsSpan(0, any))
        {
            var share = parts[document].Coverage / all;
            if (share == 0)
                continue;
            AddTo(document, Quality.Apart * parts[document].Score * share, word.Weight * share * (having.Length == 0 ? 1f : 0.9f), !word.Marks ? told * share : share > MostOfMark ? told : 0);
            parts[document] = default;
        }
    }

    private void AddTo(int document, float score, float coverage, float telling)
    {
        ref var found = ref scratch.Query[document];
        if (found.Coverage == 0)
            scratch.Matched[_matched++] = document;
        found.Score += score;
        found.Coverage += coverage;
        found.Telling += telling;
    }

    private float ScoreOf(in Scratch.Worth found)
    {
        var had = found.Coverage / _words;
        return found.Score * had * had;
    }

    private float Tell(FoundWord word, float worth)
    {
        if (word.Marks)
        {
            _marks += OfMark;
            return OfMark;
        }

        _telling += worth;
        return worth;
    }

    private float Worth(int having) => MathF.Log(1 + ((documents - having + 0.5f) / (having + 0.5f)));

    /// <summary>The documents with a word, and how much each is about it, 0 to 1.</summary>
    private ReadOnlySpan<int> Gather(WordMatches matches, bool titlesOnly, out ReadOnlySpan<float> takes)
    {
        if (!titlesOnly && matches.Kept is { } kept)
        {
            takes = kept.Takes;
            return kept.Documents;
        }

        var count = 0;
        for (var s = 0; s < segments.Length; s++)
        {
            ref readonly var view = ref segments[s];
            foreach (var (slot, quality) in matches.InSegments[s])
            {
                var postings = view.Segment.Postings.AsSpan(view.Segment.PostingStart[slot]..view.Segment.PostingStart[slot + 1]);
                count = Gather(postings, quality, view, titlesOnly ? Impact.TitleBit : (byte)0, count);
            }
        }

        // Kept when it is gathered again: most words are not.
        if (!titlesOnly && count >= ManyDocuments && matches.Searches++ > 0 && budget.Take(count))
        {
            var documents = scratch.Touched.AsSpan(0, count).ToArray();
            Array.Sort(documents);
            matches.Kept = new Gathered(documents, TakeAll(documents, new float[count]));
            takes = matches.Kept.Takes;
            return documents;
        }

        var touched = scratch.Touched.AsSpan(0, count);
        takes = TakeAll(touched, scratch.Takes).AsSpan(0, count);
        return touched;
    }

    private float[] TakeAll(ReadOnlySpan<int> documents, float[] takes)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            ref var having = ref scratch.Word[documents[i]];
            takes[i] = having.Quality * having.Occurrences / (having.Occurrences + Saturation);
            having = default;
        }

        return takes;
    }

    private int Gather(ReadOnlySpan<byte> postings, float quality, in SegmentView view, byte wanted, int count)
    {
        var weights = Impact.Weights;
        var (touched, removed, start) = (scratch.Touched, view.Removed, view.Start);
        var word = scratch.Word.AsSpan(start, view.Segment.Count);
        var place = -1;
        for (var i = 0; i + 1 < postings.Length;)
        {
            int distance = postings[i++];
            if (distance >= 0x80)
                distance = VarInt.ReadRest(postings, distance, ref i);
            place += distance;
            var impact = postings[i++];
            if ((impact & wanted) != wanted)
                continue;
            ref var having = ref word[place];
            if (having.Occurrences == 0)
            {
                if (removed.Has(place))
                    continue;
                touched[count++] = start + place;
            }

            having.Occurrences += weights[impact] * quality;
            if (quality > having.Quality)
                having.Quality = quality;
        }

        return count;
    }

    private int IdOf(int document)
    {
        var (segment, place) = Locate(document);
        return segments[segment].Segment.Ids[place];
    }

    // From the first on: it is the large one.
    private (int Segment, int Place) Locate(int document)
    {
        var segment = 0;
        while (segment + 1 < segments.Length && segments[segment + 1].Start <= document)
            segment++;
        return (segment, document - segments[segment].Start);
    }

    private bool HasPhrases(int document, List<WordMatches[]> phrases)
    {
        // Without all their words it cannot have them.
        if (scratch.Query[document].Coverage < _phraseWords * 0.999f)
            return false;
        foreach (var phrase in phrases)
        {
            if (!HasPhrase(document, phrase))
                return false;
        }

        return true;
    }

    private bool HasPhrase(int document, WordMatches[] phrase)
    {
        var (s, place) = Locate(document);
        var texts = segments[s].Segment.Texts;
        foreach (var start in texts.Of(place))
        {
            if (HasPhrase(texts.Words, start, phrase))
                return true;
        }

        return false;
    }

    private static bool HasPhrase(byte[] words, int position, WordMatches[] phrase)
    {
        while (VarInt.Read(words, ref position) is var first and not SegmentTexts.TextEnd)
        {
            if (!IsSame(phrase[0], first - 1))
                continue;
            var next = position;
            var matched = 1;
            while (matched < phrase.Length && VarInt.Read(words, ref next) is var word and not SegmentTexts.TextEnd && IsSame(phrase[matched], word - 1))
                matched++;
            if (matched == phrase.Length)
                return true;
        }

        return false;
    }

    private static bool IsSame(WordMatches word, int term) => word.QualityOf(term) >= Quality.SameWord;
}
