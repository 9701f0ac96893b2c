using System.Collections.Concurrent;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Queries;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Sets;

namespace Kuje.Umbraco.Directory.Snapshots;

/// <summary>Everything that is published, at one moment. Never changes: a reader that holds one sees one state of the site.</summary>
internal sealed class DirectorySnapshot
{
    private const int MaximumWindows = 64;
    private const int MaximumHits = 500_000;

    // More are found nearly as fast as they are copied, and would push the others out.
    private const int MaximumHitsOfSearch = MaximumHits / 16;
    private const int SearchesRemembered = 1 << 10;

    private readonly ConcurrentDictionary<(DateOnly First, DateOnly Last), uint[]> _windows = new();
    private readonly ConcurrentDictionary<(string Text, int Language), SearchHits> _searches = new();
    private readonly AskedLately _searched = new(SearchesRemembered);
    private readonly ConcurrentDictionary<uint, Bits> _slots = new();
    private readonly ConcurrentDictionary<(ItemKind Kind, Dimension Dimension, int Language), (int Value, int Count)[]> _counts = new();
    private readonly Lazy<GeoGrid> _grid;
    private int _hits;

    public DirectorySnapshot() => _grid = new(() => new(Items!.OfType<DirectoryItem>()));

    public required SiteLanguages Languages { get; init; }

    public required ItemNumbers Numbers { get; init; }

    /// <summary>By number; null for what is not published.</summary>
    public required DirectoryItem?[] Items { get; init; }

    /// <summary>By number; null for what has no occurrence to come.</summary>
    public required NextOccurrence?[] Next { get; init; }

    /// <summary>By <see cref="ItemKind"/>.</summary>
    public required Bits[] OfKind { get; init; }

    /// <summary>By <see cref="ItemKind"/>.</summary>
    public required KindOrders[] Orders { get; init; }

    /// <summary>The numbers of terms in the order of the tree, by <see cref="ItemKind"/>; empty for other kinds.</summary>
    public required int[][] Vocabularies { get; init; }

    public required ShardedMap<Target, Postings> Found { get; init; }

    public required NameIndex Names { get; init; }

    public required ChangeLog Changes { get; init; }

    public required SearchIndex Texts { get; init; }

    /// <summary>A sum over all that can be read: the same for the same content on every server, after every restart.</summary>
    public required UInt128 Version { get; init; }

    /// <summary>UTC ticks of the moment at which an activity's next occurrence is not the next any more.</summary>
    public required long Moves { get; init; }

    public GeoGrid Grid => _grid.Value;

    public Postings Of(Relation relation, int number) => Found.TryGet(new(relation, number), out Postings? postings) ? postings : Postings.None;

    /// <summary>Null for what is not published, or is of another kind.</summary>
    public DirectoryItem? Find(ItemKind kind, Guid key) =>
        Numbers.Find(key) is >= 0 and var number && number < Items.Length && Items[number] is { } item && item.Kind == kind ? item : null;

    /// <summary>By key, slug in any language, stable key or official code.</summary>
    public DirectoryItem? Find(ItemKind kind, string name)
    {
        if (Guid.TryParse(name, out Guid key) && Find(kind, key) is { } byKey)
            return byKey;

        // A term's stable key is said before another's slug; of two with the same slug the older one answers.
        DirectoryItem? found = null;
        foreach (int number in Names.Find(kind, name))
        {
            if (Items[number] is { } item && item.AnswersTo(name) && (found is null || Rank(item).CompareTo(Rank(found)) < 0))
                found = item;
        }

        return found;

        (bool, int) Rank(DirectoryItem item) => (!string.Equals(item.TermKey, name, StringComparison.OrdinalIgnoreCase), item.NodeId);
    }

    public DirectoryItem? Item(int number) => (uint)number < (uint)Items.Length ? Items[number] : null;

    /// <summary>The first item of a kind that an item refers to in a way: its hub, its municipality's region.</summary>
    public DirectoryItem? First(DirectoryItem item, Relation relation, ItemKind kind)
    {
        foreach (Target target in item.Targets)
        {
            if (target.Relation == relation && Item(target.Number) is { } found && found.Kind == kind)
                return found;
        }

        return null;
    }

    /// <summary>The region of an item: of its own, or of its municipality.</summary>
    public DirectoryItem? RegionOf(DirectoryItem item) =>
        First(item, Relation.Municipality, ItemKind.Municipality) is { } municipality
            ? First(municipality, Relation.Region, ItemKind.Region)
            : First(item, Relation.Region, ItemKind.Region);

    /// <summary>The published municipalities of a region.</summary>
    public IEnumerable<int> MunicipalitiesOf(int region) =>
        Of(Relation.Region, region).Numbers().Where(number => Item(number) is { Kind: ItemKind.Municipality });

    /// <summary>By number: the slots in which an activity takes place between two days.</summary>
    public uint[] Window(DateOnly first, DateOnly last)
    {
        if (_windows.TryGetValue((first, last), out uint[]? window))
            return window;
        window = new uint[Items.Length];
        foreach (int number in OfKind[(int)ItemKind.Activity])
            window[number] = Slots.Of(Items[number]!.Rules, first, last);
        if (_windows.Count >= MaximumWindows)
            _windows.Clear();
        _windows.TryAdd((first, last), window);
        return window;
    }

    /// <summary>What ever takes place in one of some slots.</summary>
    public Bits InSlots(uint slots)
    {
        if (_slots.TryGetValue(slots, out Bits? found))
            return found;
        found = new Bits(Items.Length);
        for (var slot = 0; slot < Slots.Count; slot++)
        {
            if ((slots & (1u << slot)) != 0)
                Of(Relation.Slot, slot).AddTo(found);
        }

        if (_slots.Count >= MaximumWindows)
            _slots.Clear();
        _slots.TryAdd(slots, found);
        return found;
    }

    /// <summary>How many items of a kind have each value of a dimension.</summary>
    public IReadOnlyList<(int Value, int Count)> Counts(ItemKind kind, Dimension dimension, int language) => _counts.GetOrAdd(
        (kind, dimension, language),
        static (key, snapshot) =>
        {
            using var whole = new Selection(snapshot, new DirectoryQuery { Kind = key.Kind, Language = key.Language });
            return [.. whole.Reckon(key.Dimension)];
        },
        this);

    /// <summary>What is found by words, of all kinds. Kept where it is searched for again: some go on to filters and pages of the same.</summary>
    public SearchHits Search(string text, int language)
    {
        if (_searches.TryGetValue((text, language), out SearchHits? kept))
            return kept;
        SearchHits hits = Texts.Search(text, Languages.All[language].Code);
        if (hits.Count > MaximumHitsOfSearch || !_searched.Again(HashCode.Combine(text, language)))
            return hits;
        int size = hits.Count + 10;
        if (Interlocked.Add(ref _hits, size) > MaximumHits)
        {
            _searches.Clear();
            Interlocked.Exchange(ref _hits, size);
        }

        using (hits)
            return _searches.GetOrAdd((text, language), hits.ToKeep());
    }

    public DirectorySnapshot With(ChangeLog changes, SearchIndex texts) => Copy(Next, Orders, changes, texts, Version, Moves);

    public DirectorySnapshot With(NextOccurrence?[] next, KindOrders[] orders, UInt128 version, long moves) =>
        Copy(next, orders, Changes, Texts, version, moves);

    private DirectorySnapshot Copy(NextOccurrence?[] next, KindOrders[] orders, ChangeLog changes, SearchIndex texts, UInt128 version, long moves) => new()
    {
        Languages = Languages,
        Numbers = Numbers,
        Items = Items,
        Next = next,
        OfKind = OfKind,
        Orders = orders,
        Vocabularies = Vocabularies,
        Found = Found,
        Names = Names,
        Changes = changes,
        Texts = texts,
        Version = version,
        Moves = moves,
    };

    public static DirectorySnapshot Empty(SiteLanguages languages, ItemNumbers numbers, ChangeLog changes, SearchIndex texts) => new()
    {
        Languages = languages,
        Numbers = numbers,
        Items = [],
        Next = [],
        OfKind = [.. Kinds.All.Select(_ => Bits.Empty)],
        Orders = [.. Kinds.All.Select(_ => new KindOrders([.. languages.All.Select(_ => SortedOrder.Empty)], SortedOrder.Empty, SortedOrder.Empty))],
        Vocabularies = [.. Kinds.All.Select(_ => Array.Empty<int>())],
        Found = ShardedMap<Target, Postings>.Empty,
        Names = NameIndex.Empty,
        Changes = changes,
        Texts = texts,
        Version = 0,
        Moves = long.MaxValue,
    };
}
