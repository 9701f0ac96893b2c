using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Sets;
using Kuje.Umbraco.Directory.Snapshots;

namespace Kuje.Umbraco.Directory.Queries;

/// <summary>The items that a query means, in a snapshot: how many, which in what order, and how they are distributed.</summary>
internal sealed class Selection : IDisposable
{
    private readonly DirectorySnapshot _snapshot;
    private readonly DirectoryQuery _query;

    // What is not a dimension: kind, text, place, change; then each dimension by itself. All may be shared with others, and are never changed here.
    private readonly Bits _base;
    private readonly List<(Dimension Dimension, Bits Bits)> _dimensions = [];
    private readonly uint[]? _window;
    private readonly SearchHits? _hits;

    public Selection(DirectorySnapshot snapshot, DirectoryQuery query)
    {
        _snapshot = snapshot;
        _query = query;
        _base = snapshot.OfKind[(int)query.Kind];
        if (query.From is not null || query.To is not null)
            _window = snapshot.Window(query.From ?? HelsinkiTime.Earliest, query.To ?? HelsinkiTime.Latest);
        if (query.Text is { } text)
        {
            _hits = snapshot.Search(text, query.Language);
            var found = new Bits(_base.Capacity);
            foreach (int number in _hits.Ids)
                found.Add(number);
            _base = Both(_base, found);
        }

        if (query.Box is { } box)
            _base = Both(_base, snapshot.Grid.Within(box.South, box.West, box.North, box.East));
        if (query is { Near: { } near, Radius: { } radius })
            _base = Both(_base, snapshot.Grid.Near(near.Latitude, near.Longitude, radius));
        if (query.ModifiedSince is { } since)
            _base = Both(_base, ChangedSince(since));
        foreach ((Dimension dimension, List<int> values) in query.Selected)
        {
            if (!dimension.IsTime)
                _dimensions.Add((dimension, Union(dimension, values)));
        }

        All = With(except: null, Times(weekdays: true, timesOfDay: true));
        Total = All.Count();
    }

    public void Dispose() => _hits?.Dispose();

    public Bits All { get; }

    public int Total { get; }

    /// <summary>The numbers of a page, in order.</summary>
    public int[] Page()
    {
        int take = Math.Min(_query.Take, Total - _query.Skip);
        if (take <= 0)
            return [];
        return _query.Sort switch
        {
            ListOrder.Relevance => ByRelevance(take),
            ListOrder.Distance => ByDistance(take),
            ListOrder.NextOccurrence => ByNext(take),
            ListOrder.Updated => InOrder(_snapshot.Orders[(int)_query.Kind].Updated, All, Total, _query.Skip, take),
            ListOrder.Vocabulary => [.. Reversed(_snapshot.Vocabularies[(int)_query.Kind].Where(number => All[number])).Skip(_query.Skip).Take(take)],
            _ => InOrder(_snapshot.Orders[(int)_query.Kind].Names[_query.Language], All, Total, _query.Skip, take),
        };
    }

    /// <summary>How many items have each value, were nothing selected in this dimension.</summary>
    public IEnumerable<(int Value, int Count)> Count(Dimension dimension) =>
        _query.IsWholeKind ? _snapshot.Counts(_query.Kind, dimension, _query.Language) : Reckon(dimension);

    /// <summary>The same, looked at anew.</summary>
    internal IEnumerable<(int Value, int Count)> Reckon(Dimension dimension)
    {
        bool selected = _query.Selected.ContainsKey(dimension);
        Bits set = dimension.IsTime
            ? With(except: null, null)
            : selected ? With(dimension, Times(weekdays: true, timesOfDay: true)) : All;
        foreach (int value in dimension.All(_snapshot, _query.Language))
            yield return (value, dimension.IsTime ? CountTime(set, dimension, value) : dimension.CountIn(_snapshot, value, set));
    }

    /// <summary>Which slots an occurrence may be in; all where neither weekday nor time of day is selected.</summary>
    public uint SlotsAsked() => Slots.Of(Mask(Dimension.Weekday), Mask(Dimension.TimeOfDay));

    private int CountTime(Bits set, Dimension dimension, int value)
    {
        uint slots = dimension == Dimension.Weekday
            ? Slots.Of(1u << value, Mask(Dimension.TimeOfDay))
            : Slots.Of(Mask(Dimension.Weekday), 1u << value);
        return InSlots(slots).CountAnd(set);
    }

    private uint Mask(Dimension dimension) =>
        _query.Selected.TryGetValue(dimension, out List<int>? values) ? values.Aggregate(0u, (mask, value) => mask | (1u << value)) : 0;

    private Bits? Times(bool weekdays, bool timesOfDay)
    {
        uint days = weekdays ? Mask(Dimension.Weekday) : 0, times = timesOfDay ? Mask(Dimension.TimeOfDay) : 0;
        return days == 0 && times == 0 && _window is null ? null : InSlots(Slots.Of(days, times));
    }

    private Bits InSlots(uint slots)
    {
        if (_window is null)
            return _snapshot.InSlots(slots);
        var found = new Bits(_base.Capacity);
        foreach (int number in _base)
        {
            if ((_window[number] & slots) != 0)
                found.Add(number);
        }

        return found;
    }

    private Bits With(Dimension? except, Bits? times)
    {
        Bits? all = times is null ? null : Both(_base, times);
        foreach ((Dimension dimension, Bits bits) in _dimensions)
        {
            if (dimension == except)
                continue;
            if (all is null)
                all = Both(_base, bits);
            else
                all.And(bits);
        }

        return all ?? _base;
    }

    private static Bits Both(Bits left, Bits right)
    {
        Bits both = left.Copy();
        both.And(right);
        return both;
    }

    private Bits Union(Dimension dimension, List<int> values)
    {
        Postings[] found = [.. values.SelectMany(value => dimension.Found(_snapshot, value))];
        if (found is [var only])
            return only.ToBits();
        var union = new Bits(_base.Capacity);
        foreach (Postings postings in found)
            postings.AddTo(union);
        return union;
    }

    private Bits ChangedSince(DateTime since)
    {
        var changed = new Bits(_base.Capacity);
        int[] order = _snapshot.Orders[(int)_query.Kind].Updated.Numbers;
        for (int i = order.Length - 1; i >= 0 && _snapshot.Items[order[i]]!.Updated >= since; i--)
            changed.Add(order[i]);
        return changed;
    }

    private int[] ByRelevance(int take)
    {
        // Equals are in order of their names, so that pages fit together and every server gives the same.
        SortedOrder names = _snapshot.Orders[(int)_query.Kind].Names[_query.Language];
        int sign = _query.Descending ? -1 : 1;
        using var best = new Best<(float Score, int Rank)>(
            _query.Skip + take,
            (a, b) => b.Score.CompareTo(a.Score) is not 0 and var order ? sign * order : a.Rank.CompareTo(b.Rank));
        ReadOnlySpan<int> numbers = _hits!.Ids;
        ReadOnlySpan<float> scores = _hits.Scores;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (All[numbers[i]])
                best.Add((scores[i], names.Rank(numbers[i])));
        }

        return Numbers(best, names, take);
    }

    private int[] ByDistance(int take)
    {
        SortedOrder names = _snapshot.Orders[(int)_query.Kind].Names[_query.Language];
        (double latitude, double longitude) = _query.Near!.Value;
        using var best = new Best<(double Distance, int Rank)>(
            _query.Skip + take,
            (a, b) => a.Distance.CompareTo(b.Distance) is not 0 and var order ? order : a.Rank.CompareTo(b.Rank));
        foreach (int number in All)
        {
            DirectoryItem item = _snapshot.Items[number]!;

            // Nobody knows how far those are whose place nobody knows: they come last either way.
            double distance = item.HasPlace ? Distance.Kilometres(latitude, longitude, item.Latitude, item.Longitude) : double.MaxValue;
            best.Add((_query.Descending && item.HasPlace ? -distance : distance, names.Rank(number)));
        }

        return Numbers(best, names, take);
    }

    private int[] Numbers<TKey>(Best<(TKey Key, int Rank)> best, SortedOrder names, int take)
    {
        var page = new int[take];
        ReadOnlySpan<(TKey Key, int Rank)> found = best.InOrder().Slice(_query.Skip, take);
        for (var i = 0; i < take; i++)
            page[i] = names.Numbers[found[i].Rank];
        return page;
    }

    private int[] ByNext(int take)
    {
        SortedOrder next = _snapshot.Orders[(int)_query.Kind].Next;
        var with = new Bits(_base.Capacity);
        var without = new Bits(_base.Capacity);
        foreach (int number in All)
            (_snapshot.Next[number] is null ? without : with).Add(number);
        int count = with.Count();
        int first = Math.Max(0, Math.Min(take, count - _query.Skip));
        int[] begin = first == 0 ? [] : InOrder(next, with, count, _query.Skip, first);
        if (first == take)
            return begin;

        // What does not take place again comes last, either way.
        SortedOrder names = _snapshot.Orders[(int)_query.Kind].Names[_query.Language];
        return [.. begin, .. InOrder(names, without, Total - count, Math.Max(0, _query.Skip - count), take - first, descending: false)];
    }

    private int[] InOrder(SortedOrder order, Bits set, int count, int skip, int take, bool? descending = null)
    {
        bool backwards = descending ?? _query.Descending;
        var page = new int[take];
        if ((long)count * count < (long)(skip + take) * order.Numbers.Length / 4)
        {
            // Few of many: sooner sorted than looked for along the whole order.
            var ranks = new int[count];
            var i = 0;
            foreach (int number in set)
                ranks[i++] = order.Rank(number);
            Array.Sort(ranks);
            for (i = 0; i < take; i++)
                page[i] = order.Numbers[ranks[backwards ? count - 1 - skip - i : skip + i]];
            return page;
        }

        var filled = 0;
        int[] numbers = order.Numbers;
        for (var i = 0; filled < take; i++)
        {
            int number = numbers[backwards ? numbers.Length - 1 - i : i];
            if (!set[number])
                continue;
            if (skip > 0)
                skip--;
            else
                page[filled++] = number;
        }

        return page;
    }

    private IEnumerable<int> Reversed(IEnumerable<int> numbers) => _query.Descending ? numbers.Reverse() : numbers;
}
