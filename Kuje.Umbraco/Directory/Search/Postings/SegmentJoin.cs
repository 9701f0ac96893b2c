using System.Buffers;
using System.Collections;

namespace Kuje.Umbraco.Directory.Search.Postings;

/// <summary>Joins segments of one vocabulary to one, without what is removed from them.</summary>
internal static class SegmentJoin
{
    public static Segment Of(List<(Segment Segment, Removals Removed)> parts, int terms)
    {
        var places = new int[parts.Count][];
        List<int> ids = [];
        for (var p = 0; p < parts.Count; p++)
        {
            var (segment, removed) = parts[p];
            places[p] = ArrayPool<int>.Shared.Rent(segment.Count);
            for (var place = 0; place < segment.Count; place++)
            {
                places[p][place] = removed.Has(place) ? -1 : ids.Count;
                if (places[p][place] >= 0)
                    ids.Add(segment.Ids[place]);
            }
        }

        var joined = Postings(parts, places, Union(parts, terms), [.. ids], Texts(parts));
        foreach (var array in places)
            ArrayPool<int>.Shared.Return(array);
        return joined;
    }

    private static Segment Postings(List<(Segment Segment, Removals Removed)> parts, int[][] places, List<int> terms, int[] ids, SegmentTexts texts)
    {
        List<int> kept = new(terms.Count), start = [0], frequency = new(terms.Count);
        byte[]? postings = null;
        // Counted first, since what is large is better not copied to its size.
        for (var length = 0; ; postings = new byte[length])
        {
            (length, var cursors) = (0, new int[parts.Count]);
            foreach (var term in terms)
            {
                var (last, count) = (-1, 0);
                for (var p = 0; p < parts.Count; p++)
                {
                    var segment = parts[p].Segment;
                    if (cursors[p] == segment.Terms.Length || segment.Terms[cursors[p]] != term)
                        continue;
                    var slot = cursors[p]++;
                    var old = -1;
                    for (var position = segment.PostingStart[slot]; position < segment.PostingStart[slot + 1]; position++)
                    {
                        old += VarInt.Read(segment.Postings, ref position);
                        var place = places[p][old];
                        if (place < 0)
                            continue;
                        if (postings is null)
                        {
                            length += VarInt.Size(place - last) + 1;
                        }
                        else
                        {
                            length = VarInt.Write(postings, length, place - last);
                            postings[length++] = segment.Postings[position];
                        }

                        last = place;
                        count++;
                    }
                }

                if (count == 0 || postings is not null)
                    continue;
                kept.Add(term);
                start.Add(length);
                frequency.Add(count);
            }

            if (postings is null)
                continue;
            return new Segment(ids)
            {
                Terms = [.. kept],
                Frequency = [.. frequency],
                Postings = postings,
                PostingStart = [.. start],
                Texts = texts,
            };
        }
    }

    private static SegmentTexts Texts(List<(Segment Segment, Removals Removed)> parts)
    {
        using var texts = new SegmentTextsBuilder();
        foreach (var (segment, removed) in parts)
        {
            for (var place = 0; place < segment.Count; place++)
            {
                if (removed.Has(place))
                    continue;
                texts.BeginDocument();
                texts.Add(segment.Texts, place);
            }
        }

        return texts.Build();
    }

    private static List<int> Union(List<(Segment Segment, Removals Removed)> parts, int terms)
    {
        var has = new BitArray(terms);
        foreach (var (segment, _) in parts)
        {
            foreach (var term in segment.Terms)
                has[term] = true;
        }

        List<int> union = [];
        for (var term = 0; term < terms; term++)
        {
            if (has[term])
                union.Add(term);
        }

        return union;
    }
}
