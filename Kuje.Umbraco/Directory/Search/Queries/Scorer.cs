using Kuje.Umbraco.Directory.Search.Postings;

namespace Kuje.Umbraco.Directory.Search.Queries;

/// <summary>
/// Ranks documents for one search. Each word of the query adds what it is worth (rarer words more) by how much the document is about it;
/// documents with more of the words come first, and those with few drop out when others have them all.
/// </summary>
internal sealed class Scorer(SegmentView[] segments, Scratch scratch, int documents)
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

    // Where hardly any has them all, those come too that have the more telling of the words.
    private const int HardlyAny = 3;
    private const float TellingShare = 0.4f;

    private int _matched;
    private int _count;
    private float _words;
    private float _phraseWords;
    private float _telling;

    /// <summary>Adds a word of a phrase: a document without it cannot have the phrase.</summary>
    public void AddOfPhrase(WordMatches word)
    {
        var before = _words;
        Add(new FoundWord(word, []));
        _phraseWords += _words - before;
    }

    /// <summary>Adds a word to every document that has it.</summary>
    public void Add(FoundWord word, bool titlesOnly = false)
    {
        _count++;
        // Where many have the compound itself, those that have its parts come after all of them.
        if (word.Parts.Length > 0 && word.Whole.Reach < WordMatches.MostReach)
        {
            AddCompound(word, titlesOnly);
            return;
        }

        var touched = Gather(word.Whole, titlesOnly);
        var worth = Worth(touched) * word.Weight;
        _words += word.Weight;
        _telling += worth;
        for (var i = 0; i < touched; i++)
        {
            var document = scratch.Touched[i];
            AddTo(document, worth * Take(document), word.Weight, worth);
        }
    }

    public SearchHits Finish(Predicate<int>? accepts, List<WordMatches[]> phrases)
    {
        var most = 0f;
        var kept = 0;
        var (matched, score, coverage, telling) = (scratch.Matched, scratch.Score, scratch.Coverage, scratch.Telling);
        for (var i = 0; i < _matched; i++)
        {
            var document = matched[i];
            if ((accepts is null || accepts(IdOf(document))) && HasPhrases(document, phrases))
            {
                matched[kept++] = document;
                most = Math.Max(most, coverage[document]);
            }
            else
            {
                (score[document], coverage[document], telling[document]) = (0, 0, 0);
            }
        }

        var full = 0;
        for (var i = 0; i < kept; i++)
        {
            if (coverage[matched[i]] >= _words * 0.98f)
                full++;
        }

        var share = _count == 1 && full < Few ? PartShare : full > 0 ? StrictShare : MixedShare;
        var least = most * share * 0.99f;
        var leastTelling = full is > 0 and < HardlyAny ? _telling * TellingShare : float.MaxValue;
        var hits = new SearchHits(kept);
        for (var i = 0; i < kept; i++)
        {
            var document = matched[i];
            if (coverage[document] >= least || telling[document] >= leastTelling)
            {
                var had = coverage[document] / _words;
                hits.Add(IdOf(document), score[document] * had * had);
            }

            (score[document], coverage[document], telling[document]) = (0, 0, 0);
        }

        return hits;
    }

    /// <summary>A compound counts where it is whole, and less where its parts are apart, each by how rare it is: sirkus + kurssi is about the circus.</summary>
    private void AddCompound(FoundWord word, bool titlesOnly)
    {
        var any = 0;
        var all = 0f;
        foreach (var part in word.Parts)
        {
            var found = Gather(part.Matches, titlesOnly);
            var partWorth = Worth(found) * part.Weight;
            all += partWorth;
            for (var i = 0; i < found; i++)
            {
                var document = scratch.Touched[i];
                if (scratch.PartCoverage[document] == 0)
                    scratch.PartTouched[any++] = document;
                scratch.PartScore[document] += partWorth * Take(document);
                scratch.PartCoverage[document] += partWorth;
            }
        }

        var touched = Gather(word.Whole, titlesOnly);
        var worth = Worth(touched) * word.Weight;
        var told = Math.Min(worth, all);
        _words += word.Weight;
        _telling += told;
        for (var i = 0; i < touched; i++)
        {
            var document = scratch.Touched[i];
            AddTo(document, (worth * Take(document)) + (Quality.Apart * scratch.PartScore[document]), word.Weight, told);
            (scratch.PartScore[document], scratch.PartCoverage[document]) = (0, 0);
        }

        for (var i = 0; i < any; i++)
        {
            var document = scratch.PartTouched[i];
            var share = scratch.PartCoverage[document] / all;
            if (share == 0)
                continue;
            AddTo(document, Quality.Apart * scratch.PartScore[document] * share, word.Weight * share * (touched == 0 ? 1f : 0.9f), told * share);
            (scratch.PartScore[document], scratch.PartCoverage[document]) = (0, 0);
        }
    }

    private void AddTo(int document, float score, float coverage, float telling)
    {
        if (scratch.Coverage[document] == 0)
            scratch.Matched[_matched++] = document;
        scratch.Score[document] += score;
        scratch.Coverage[document] += coverage;
        scratch.Telling[document] += telling;
    }

    /// <summary>How much the document is about the word at hand, 0 to 1; clears it for the next word.</summary>
    private float Take(int document)
    {
        var occurrences = scratch.Occurrences[document];
        var quality = scratch.Quality[document];
        (scratch.Occurrences[document], scratch.Quality[document]) = (0, 0);
        return quality * occurrences / (occurrences + Saturation);
    }

    private float Worth(int having) => MathF.Log(1 + ((documents - having + 0.5f) / (having + 0.5f)));

    /// <summary>Puts the documents with a word into <see cref="Scratch.Touched"/>.</summary>
    private int Gather(WordMatches matches, bool titlesOnly)
    {
        var count = 0;
        var (touched, occurrences, best) = (scratch.Touched, scratch.Occurrences, scratch.Quality);
        var weights = Impact.Weights;
        var wanted = titlesOnly ? Impact.TitleBit : 0;
        for (var s = 0; s < segments.Length; s++)
        {
            ref readonly var view = ref segments[s];
            var (removed, postings, starts) = (view.Removed, view.Segment.Postings, view.Segment.PostingStart);
            foreach (var (slot, quality) in matches.InSegments[s])
            {
                var document = view.Start - 1;
                var end = starts[slot + 1];
                for (var position = starts[slot]; position < end;)
                {
                    document += VarInt.Read(postings, ref position);
                    var impact = postings[position++];
                    if ((impact & wanted) != wanted)
                        continue;
                    var before = occurrences[document];
                    if (before == 0)
                    {
                        if (removed.Any && removed.Has(document - view.Start))
                            continue;
                        touched[count++] = document;
                    }

                    occurrences[document] = before + (weights[impact] * quality);
                    if (quality > best[document])
                        best[document] = quality;
                }
            }
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
        if (phrases.Count > 0 && scratch.Coverage[document] < _phraseWords * 0.999f)
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
        var segment = segments[s].Segment;
        var (stream, end) = (segment.Stream, segment.StreamStart[place + 1]);
        for (var position = segment.StreamStart[place]; position < end;)
        {
            var first = VarInt.Read(stream, ref position);
            if (first == Segment.TextEnd || !IsSame(phrase[0], first - 1))
                continue;
            var next = position;
            var matched = 1;
            while (matched < phrase.Length && next < end)
            {
                var word = VarInt.Read(stream, ref next);
                if (word == Segment.TextEnd || !IsSame(phrase[matched], word - 1))
                    break;
                matched++;
            }

            if (matched == phrase.Length)
                return true;
        }

        return false;
    }

    private static bool IsSame(WordMatches word, int term) => word.QualityOf(term) >= Quality.SameWord;
}
