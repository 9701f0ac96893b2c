using System.Globalization;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Occurrences;
using Kuje.Umbraco.Directory.Reading;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Sets;

namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>
/// Makes the snapshot that follows another. Everything is changed by what changed and shared otherwise; starting from nothing is the same
/// with everything changed, so there is one way to be right.
/// </summary>
internal sealed class SnapshotChange
{
    private readonly DirectorySnapshot _before;
    private readonly DateTimeOffset _now;
    private readonly DirectoryItem?[] _items;
    private readonly NextOccurrence?[] _next;
    private readonly Dictionary<int, ReadItem?> _changed = [];
    private readonly CompareInfo[] _alphabets;
    private readonly Dictionary<(DateTimeOffset Start, DateTimeOffset? End), NextOccurrence> _occurrences = [];
    private UInt128 _version;

    public SnapshotChange(DirectorySnapshot before, IReadOnlyDictionary<int, ReadItem?> read, DateTimeOffset now)
    {
        _before = before;
        _now = now;
        _version = before.Version;
        _alphabets = [.. before.Languages.All.Select(language => CultureInfo.GetCultureInfo(language.IsoCode).CompareInfo)];
        int highest = read.Count == 0 ? -1 : read.Keys.Max();
        int length = highest < before.Items.Length ? before.Items.Length : highest + 1 + (highest >> 4);
        _items = new DirectoryItem?[length];
        before.Items.CopyTo(_items, 0);
        _next = new NextOccurrence?[length];
        before.Next.CopyTo(_next, 0);
        foreach ((int number, ReadItem? item) in read)
        {
            if (before.Item(number)?.Hash != item?.Item.Hash)
                _changed.Add(number, item);
        }
    }

    /// <summary>Whether anything that can be read is different.</summary>
    public bool HasChanges => _changed.Count > 0;

    /// <summary>The numbers of items whose names, as others show them, are different.</summary>
    public IEnumerable<int> Renamed => _changed.Keys.Where(number => !SameReference(_before.Item(number), _changed[number]?.Item));

    /// <summary>Items found by the name of something that was renamed: their texts have to be read again.</summary>
    public IReadOnlyCollection<int> FoundByRenamed()
    {
        var found = new HashSet<int>();
        foreach (int number in Renamed)
        {
            foreach (Relation relation in Enum.GetValues<Relation>().Where(SearchedTerms.IsTerm))
                found.UnionWith(_before.Of(relation, number).Numbers());
        }

        // A region's name is a term of what is in its municipalities, and a municipality can change its region.
        foreach (int number in _changed.Keys)
        {
            if ((_before.Item(number) ?? _changed[number]?.Item) is { Kind: ItemKind.Region })
                found.UnionWith(_before.MunicipalitiesOf(number).SelectMany(municipality => _before.Of(Relation.Municipality, municipality).Numbers()));
            else if ((_before.Item(number) ?? _changed[number]?.Item) is { Kind: ItemKind.Municipality })
                found.UnionWith(_before.Of(Relation.Municipality, number).Numbers());
        }

        found.ExceptWith(_changed.Keys);
        return found;
    }

    /// <param name="vocabularies">The terms in the order of the tree, by kind.</param>
    /// <param name="readAgain">The items of <see cref="FoundByRenamed"/>.</param>
    /// <param name="texts">The texts for the search, where they are made already.</param>
    public DirectorySnapshot Make(int[][] vocabularies, IReadOnlyCollection<ReadItem> readAgain, SearchIndex? texts = null)
    {
        foreach ((int number, ReadItem? read) in _changed)
        {
            if (_before.Item(number) is { } old)
                _version -= Weight(old, _next[number]);
            _items[number] = read?.Item;
            _next[number] = read is null ? null : Next(read.Item);
            if (read is not null)
                _version += Weight(read.Item, _next[number]);
        }

        KindOrders[] orders = Orders();
        var made = new DirectorySnapshot
        {
            Languages = _before.Languages,
            Numbers = _before.Numbers,
            Items = _items,
            Next = _next,
            OfKind = OfKind(),
            Orders = orders,
            Vocabularies = vocabularies,
            Found = Found(),
            Names = _before.Names.With(_changed.Select(change => (_before.Item(change.Key), change.Value?.Item))),
            Changes = _before.Changes,
            Texts = _before.Texts,
            Version = _version - OrderHash(_before.Items, _before.Vocabularies) + OrderHash(_items, vocabularies),
            Moves = Moves(orders),
        };
        return made.With(_before.Changes.Add(Log(made)), texts ?? Texts(made, readAgain));
    }

    /// <summary>The same content at a later moment: what began meanwhile is not next any more.</summary>
    public static DirectorySnapshot Move(DirectorySnapshot before, DateTimeOffset now)
    {
        var change = new SnapshotChange(before, new Dictionary<int, ReadItem?>(), now);
        SortedOrder order = before.Orders[(int)ItemKind.Activity].Next;
        int[] begun = [.. order.Numbers.TakeWhile(number => before.Next[number]!.Start < now.UtcTicks)];
        foreach (int number in begun)
        {
            change._version -= Weight(before.Items[number]!, before.Next[number]);
            change._next[number] = change.Next(before.Items[number]!);
            change._version += Weight(before.Items[number]!, change._next[number]);
        }

        KindOrders[] orders = [.. before.Orders];
        orders[(int)ItemKind.Activity] = orders[(int)ItemKind.Activity] with
        {
            Next = order.With(begun, [.. begun.Where(number => change._next[number] is not null)], change.CompareNext),
        };
        return before.With(change._next, orders, change._version, change.Moves(orders));
    }

    /// <summary>What begins and ends at the same time shares one.</summary>
    private NextOccurrence? Next(DirectoryItem item)
    {
        if (Schedule.Next(item.Rules, _now) is not { } next)
            return null;
        if (!_occurrences.TryGetValue((next.Start, next.End), out NextOccurrence? known))
            _occurrences[(next.Start, next.End)] = known = new(next);
        return known;
    }

    private static bool SameReference(DirectoryItem? left, DirectoryItem? right) =>
        left is not null && right is not null && left.Kind == right.Kind
        && left.Texts.Zip(right.Texts).All(pair => pair.First.HasReferenceOf(pair.Second));

    private static UInt128 Weight(DirectoryItem item, NextOccurrence? next) => item.Hash * (UInt128)((ulong)((next?.Start ?? 0) << 1) | 1);

    private long Moves(KindOrders[] orders) =>
        orders[(int)ItemKind.Activity].Next.Numbers is [var first, ..] ? _next[first]!.Start : long.MaxValue;

    private static UInt128 OrderHash(DirectoryItem?[] items, int[][] vocabularies)
    {
        UInt128 hash = 0;
        UInt128 place = 1;
        foreach (int[] vocabulary in vocabularies)
        {
            foreach (int number in vocabulary)
                hash += items[number]!.Hash * (place += 2);
        }

        return hash;
    }

    private Bits[] OfKind()
    {
        Bits[] kinds = [.. _before.OfKind];
        foreach (IGrouping<ItemKind, int> gone in _changed.Keys.Where(number => _before.Item(number) is not null).GroupBy(number => _before.Items[number]!.Kind))
        {
            kinds[(int)gone.Key] = kinds[(int)gone.Key].Copy();
            foreach (int number in gone)
                kinds[(int)gone.Key].Remove(number);
        }

        foreach (IGrouping<ItemKind, ReadItem> come in _changed.Values.OfType<ReadItem>().GroupBy(read => read.Item.Kind))
        {
            kinds[(int)come.Key] = kinds[(int)come.Key].Copy();
            foreach (ReadItem read in come)
                kinds[(int)come.Key].Add(read.Item.Number);
        }

        return kinds;
    }

    private KindOrders[] Orders()
    {
        KindOrders[] orders = [.. _before.Orders];
        foreach (KindDefinition kind in Kinds.All)
        {
            var old = _changed.Keys.Where(number => _before.Item(number)?.Kind == kind.Kind).ToList();
            var fresh = _changed.Values.Where(read => read?.Item.Kind == kind.Kind).Select(read => read!.Item.Number).ToList();
            if (old.Count + fresh.Count == 0)
                continue;
            KindOrders before = orders[(int)kind.Kind];
            orders[(int)kind.Kind] = new(
                [.. before.Names.Select((order, language) => Changed(order, old, fresh, (a, b) => a.Texts[language].HasNameOf(b.Texts[language]), (a, b) => CompareNames(a, b, language)))],
                Changed(before.Updated, old, fresh, (a, b) => a.Updated == b.Updated, CompareUpdated),
                before.Next.With(
                    [.. old.Where(number => _before.Next[number] is not null)],
                    [.. fresh.Where(number => _next[number] is not null)],
                    CompareNext));
        }

        return orders;
    }

    /// <summary>What has the same place as before stays where it is.</summary>
    private SortedOrder Changed(SortedOrder order, List<int> old, List<int> fresh, Func<DirectoryItem, DirectoryItem, bool> same, Comparison<int> compare)
    {
        bool Stays(int number) =>
            _before.Item(number) is { } before && _items[number] is { } after && before.Kind == after.Kind
            && same(before, after);
        return order.With([.. old.Where(number => !Stays(number))], [.. fresh.Where(number => !Stays(number))], compare);
    }

    private int CompareNames(int left, int right, int language)
    {
        DirectoryItem a = _items[left]!, b = _items[right]!;
        int result = ItemTexts.CompareNames(a.Texts[language], b.Texts[language], _alphabets[language]);
        return result != 0 ? result : a.Key.CompareTo(b.Key);
    }

    private int CompareUpdated(int left, int right)
    {
        DirectoryItem a = _items[left]!, b = _items[right]!;
        int result = a.Updated.CompareTo(b.Updated);
        return result != 0 ? result : a.Key.CompareTo(b.Key);
    }

    private int CompareNext(int left, int right)
    {
        int result = _next[left]!.Start.CompareTo(_next[right]!.Start);
        return result != 0 ? result : _items[left]!.Key.CompareTo(_items[right]!.Key);
    }

    private ShardedMap<Target, Postings> Found()
    {
        var removed = new Dictionary<Target, List<int>>();
        var added = new Dictionary<Target, List<int>>();
        foreach ((int number, ReadItem? read) in _changed)
        {
            Target[] before = _before.Item(number)?.Targets ?? [];
            Target[] after = read?.Item.Targets ?? [];
            foreach (Target target in before.Length == 0 ? before : before.Except(after))
                Of(removed, target).Add(number);
            foreach (Target target in before.Length == 0 ? after : after.Except(before))
                Of(added, target).Add(number);
        }

        if (removed.Count + added.Count == 0)
            return _before.Found;
        var found = _before.Found.Begin();
        foreach (Target target in removed.Keys.Union(added.Keys).ToArray())
        {
            IReadOnlyCollection<int> gone = removed.TryGetValue(target, out List<int>? less) ? less : [];
            IReadOnlyCollection<int> come = added.TryGetValue(target, out List<int>? more) ? more : [];
            Postings postings = found.TryGet(target, out Postings? before) ? before.With(gone, come) : Postings.Of(come);
            if (postings.Count == 0)
                found.Remove(target);
            else
                found.Set(target, postings);
        }

        return found.End();

        static List<int> Of(Dictionary<Target, List<int>> all, Target target)
        {
            if (!all.TryGetValue(target, out List<int>? numbers))
                all[target] = numbers = [];
            return numbers;
        }
    }

    private SearchIndex Texts(DirectorySnapshot made, IReadOnlyCollection<ReadItem> readAgain)
    {
        int[] removed = [.. _changed.Where(change => change.Value is null).Select(change => change.Key)];
        SearchDocument[] added = [.. _changed.Values.OfType<ReadItem>().Concat(readAgain).Select(read => SearchedTerms.Document(made, read))];
        return _before.Texts.Apply(removed, added);
    }

    /// <summary>What changed, and what shows something that changed its name or is gone.</summary>
    private List<ChangeLog.Entry> Log(DirectorySnapshot made)
    {
        var entries = new List<ChangeLog.Entry>();
        var showing = new HashSet<int>();
        foreach ((int number, ReadItem? read) in _changed)
        {
            DirectoryItem? old = _before.Item(number);
            if (read is null || (old is not null && old.Kind != read.Item.Kind))
                entries.Add(new(old!.Key, old.Kind, Removed: true));
            if (read is not null)
                entries.Add(new(read.Item.Key, read.Item.Kind, Removed: false));
            foreach (DirectorySnapshot snapshot in new[] { _before, made })
                AddShowing(snapshot, number, SameReference(old, read?.Item), showing);
        }

        foreach (int number in showing)
        {
            if (!_changed.ContainsKey(number) && made.Item(number) is { } item)
                entries.Add(new(item.Key, item.Kind, Removed: false));
        }

        return entries;
    }

    private static void AddShowing(DirectorySnapshot snapshot, int number, bool sameReference, HashSet<int> showing)
    {
        if (snapshot.Item(number) is not { } item)
            return;

        // An organisation's answer lists its activities.
        if (item.Kind == ItemKind.Activity)
            showing.UnionWith(item.Of(Relation.Organisation));
        if (item.Kind == ItemKind.Municipality)
            showing.UnionWith(snapshot.Of(Relation.Municipality, number).Numbers());
        if (sameReference)
            return;
        for (var relation = Relation.Organisation; relation <= Relation.Parent; relation++)
            showing.UnionWith(snapshot.Of(relation, number).Numbers());
        if (item.Kind == ItemKind.Region)
            showing.UnionWith(snapshot.MunicipalitiesOf(number).SelectMany(municipality => snapshot.Of(Relation.Municipality, municipality).Numbers()));
    }
}
