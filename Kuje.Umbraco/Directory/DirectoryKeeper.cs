using System.Diagnostics;
using Kuje.Umbraco.Directory.Fields;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Reading;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Search.Words;
using Kuje.Umbraco.Directory.Snapshots;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kuje.Umbraco.Directory;

/// <summary>
/// Keeps the snapshot as the site is. Readers take <see cref="Current"/> and never wait for a change; a change is visible before the call
/// that made it is answered.
/// </summary>
internal sealed class DirectoryKeeper(
    PublishedDirectory site,
    SearchWords words,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<DirectoryKeeper> logger)
{
    // Read in pieces, so that what was read need not all be in memory together: a piece of the snapshot is cheap to wait for, a piece of its texts is not.
    private const int Batch = 8192;
    private const int TextBatch = 256;

    // Reading a large site leaves several times as much garbage as it keeps, which the collector would let lie about.
    private const long MuchGarbage = 256 * 1024 * 1024;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    // Held from reading the site to showing what was read, so that a slower reader cannot put an older state over a newer one.
    private readonly Lock _changing = new();
    private readonly ChangeLog _log = ChangeLog.Begin();
    private volatile DirectorySnapshot? _current;
    private HashSet<Guid> _aboveTerms = [];
    private bool _readsAgain;

    /// <summary>The state of the site now; null until it was first read.</summary>
    public DirectorySnapshot? Current
    {
        get
        {
            DirectorySnapshot? current = _current;
            return current is not null && clock.GetUtcNow().UtcTicks > current.Moves ? Move(current) : current;
        }
    }

    /// <summary>The state of the site now. Reads it if nobody has yet, which takes a while.</summary>
    public DirectorySnapshot Read()
    {
        if (Current is { } current)
            return current;
        lock (_changing)
        {
            if (_current is null)
                ReadAll();
        }

        return Current!;
    }

    /// <summary>Reads everything again, after a change that may touch all of it.</summary>
    public void Refresh()
    {
        lock (_changing)
        {
            if (_current is not null)
                Follow(ReadAll);
        }
    }

    /// <summary>Reads again what changed.</summary>
    /// <param name="nodes">Keys of documents that changed themselves.</param>
    /// <param name="branches">Keys of documents that changed, or went, with all below them.</param>
    /// <param name="media">Keys of media that changed.</param>
    public void Update(IReadOnlyCollection<Guid> nodes, IReadOnlyCollection<Guid> branches, IReadOnlyCollection<Guid> media)
    {
        lock (_changing)
        {
            if (_current is { } before)
                Follow(() => ReadChanged(before, nodes, branches, media));
        }
    }

    /// <summary>What a snapshot made from nothing would be, for comparison.</summary>
    internal DirectorySnapshot ReadAnew()
    {
        lock (_changing)
            return Build(ChangeLog.Begin());
    }

    private void ReadChanged(
        DirectorySnapshot before, IReadOnlyCollection<Guid> nodes, IReadOnlyCollection<Guid> branches, IReadOnlyCollection<Guid> media)
    {
        var watch = Stopwatch.StartNew();
        using PublishedReading reading = site.Begin(before.Languages);
        var read = new Dictionary<int, ReadItem?>();
        foreach (Guid node in nodes)
            read[before.Numbers.Of(node)] = reading.Read(node);
        HashSet<Guid> keys = [.. nodes];
        foreach (Guid branch in branches.Concat(nodes.Where(node => ChangesWhatIsBelow(before, read, node))))
        {
            keys.UnionWith(reading.Branch(branch));
            keys.UnionWith(Below(before, branch));
        }

        keys.UnionWith(Showing(before, reading, keys, media));
        foreach (Guid key in keys)
        {
            int number = before.Numbers.Of(key);
            if (!read.ContainsKey(number))
                read[number] = reading.Read(key);
        }

        Show(before, reading, read, keys);
        DirectoryMetrics.Refreshed(watch.Elapsed);
    }

    /// <summary>
    /// Nobody hears of a change twice, so what could not be read, as when the database was away, is read later. It was published all the
    /// same: who made the change is not told that it failed.
    /// </summary>
    private void Follow(Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            logger.LogError(exception, "A change could not be read into the directory. All of it is read again in {Seconds} seconds.", _patience.TotalSeconds);
            if (_readsAgain)
                return;
            _readsAgain = true;

            // Not in the scope of the change that failed.
            ThreadPool.UnsafeQueueUserWorkItem(static keeper => _ = keeper.ReadAgainAsync(), this, preferLocal: false);
        }
    }

    private async Task ReadAgainAsync()
    {
        await Task.Delay(_patience, clock, lifetime.ApplicationStopping);
        lock (_changing)
        {
            _readsAgain = false;
            Refresh();
        }
    }

    private DirectorySnapshot? Move(DirectorySnapshot current)
    {
        // Somebody else is at it, or a change is under way: what is a little late is still one whole state.
        if (!_changing.TryEnter())
            return current;
        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (_current is { } latest && now.UtcTicks > latest.Moves)
                _current = SnapshotChange.Move(latest, now);
            return _current;
        }
        finally
        {
            _changing.Exit();
        }
    }

    private void ReadAll()
    {
        var watch = Stopwatch.StartNew();
        long allocated = GC.GetTotalAllocatedBytes();
        DirectorySnapshot? before = _current;
        DirectorySnapshot made = Build(before?.Changes ?? _log);
        if (before is null)
        {
            // Nobody has a token from before.
            made = made.With(_log, made.Texts);
        }
        else
        {
            ChangeLog.Entry[] removed = [.. before.Items.OfType<DirectoryItem>()
                .Where(item => made.Item(item.Number)?.Kind != item.Kind)
                .Select(item => new ChangeLog.Entry(item.Key, item.Kind, Removed: true))];
            made = made.With(made.Changes.Add(removed), made.Texts);
        }

        _current = made;
        logger.LogInformation(
            "Read the directory: {Activities} activities and {Organisations} organisations in {Elapsed:F1} s.",
            made.OfKind[(int)ItemKind.Activity].Count(),
            made.OfKind[(int)ItemKind.Organisation].Count(),
            watch.Elapsed.TotalSeconds);
        if (GC.GetTotalAllocatedBytes() - allocated > MuchGarbage)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private DirectorySnapshot Build(ChangeLog log)
    {
        // Umbraco has its languages in memory.
        SiteLanguages languages = site.LanguagesAsync().GetAwaiter().GetResult();
        using PublishedReading reading = site.Begin(languages);
        DirectorySnapshot made = DirectorySnapshot.Empty(languages, site.Numbers, log, SearchIndex.Empty(words));

        // What activities refer to comes first, since its names are among what activities are found by.
        made = AddOthers(made, reading);
        long allocated = GC.GetTotalAllocatedBytes();
        foreach (Guid[] activities in reading.KeysOf(Kinds.Activity).Chunk(Batch))
        {
            made = AddActivities(made, reading, activities);
            if (GC.GetTotalAllocatedBytes() - allocated < MuchGarbage)
                continue;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
            allocated = GC.GetTotalAllocatedBytes();
        }

        return made.With(made.Changes, made.Texts.Compact());
    }

    private DirectorySnapshot AddOthers(DirectorySnapshot before, PublishedReading reading)
    {
        var read = Kinds.All.Where(kind => kind.Kind != ItemKind.Activity).Reverse().SelectMany(reading.KeysOf)
            .Select(reading.Read).OfType<ReadItem>()
            .ToDictionary(item => item.Item.Number, ReadItem? (item) => item);
        int[][] vocabularies = Vocabularies(reading, read.Values.Select(item => item!.Item));
        return new SnapshotChange(before, read, clock.GetUtcNow()).Make(vocabularies, []);
    }

    private DirectorySnapshot AddActivities(DirectorySnapshot before, PublishedReading reading, Guid[] keys)
    {
        var read = new Dictionary<int, ReadItem?>(keys.Length);
        SearchIndex texts = before.Texts;
        foreach (Guid[] few in keys.Chunk(TextBatch))
        {
            var documents = new List<SearchDocument>(few.Length);
            foreach (ReadItem item in few.Select(reading.Read).OfType<ReadItem>())
            {
                read[item.Item.Number] = item with { Texts = [] };
                documents.Add(SearchedTerms.Document(before, item));
            }

            texts = texts.Apply([], documents);
        }

        return new SnapshotChange(before, read, clock.GetUtcNow()).Make(before.Vocabularies, [], texts);
    }

    private void Show(DirectorySnapshot before, PublishedReading reading, Dictionary<int, ReadItem?> read, HashSet<Guid> keys)
    {
        var change = new SnapshotChange(before, read, clock.GetUtcNow());
        int[][] vocabularies = before.Vocabularies;
        if (_aboveTerms.Overlaps(keys) || read.Any(one => IsTerm(before.Item(one.Key)) || IsTerm(one.Value?.Item)))
        {
            IEnumerable<DirectoryItem> terms = Kinds.All.Where(kind => kind.IsTerm)
                .SelectMany(kind => before.Vocabularies[(int)kind.Kind])
                .Where(number => !read.ContainsKey(number))
                .Select(number => before.Items[number]!)
                .Concat(read.Values.OfType<ReadItem>().Select(item => item.Item).Where(IsTerm));
            vocabularies = Vocabularies(reading, terms);
        }

        bool reordered = before.Vocabularies.Zip(vocabularies).Any(pair => !pair.First.AsSpan().SequenceEqual(pair.Second));
        if (!change.HasChanges && !reordered)
            return;
        ReadItem[] again = [.. change.FoundByRenamed().Select(number => reading.Read(before.Items[number]!.Key)).OfType<ReadItem>()];
        DirectorySnapshot made = change.Make(vocabularies, again);
        _current = made;
        if (made.Texts.IsScattered)
            Task.Run(Compact);
    }

    private void Compact()
    {
        DirectorySnapshot? before = _current;
        SearchIndex? compact = before?.Texts.Compact();
        lock (_changing)
        {
            // What was published meanwhile stays.
            if (compact is not null && _current is { } now)
                _current = now.With(now.Changes, now.Texts.Adopt(before!.Texts, compact));
        }
    }

    private int[][] Vocabularies(PublishedReading reading, IEnumerable<DirectoryItem> terms)
    {
        var above = new HashSet<Guid>();
        int[][] vocabularies = reading.Vocabularies(terms.Where(IsTerm), above);
        _aboveTerms = above;
        return vocabularies;
    }

    private static bool IsTerm(DirectoryItem? item) => item is not null && Kinds.Of(item.Kind).IsTerm;

    /// <summary>
    /// Umbraco tells of one document where one language of it was published or hidden, but what is below goes and comes in that language
    /// with it. Of lists and other documents that are no items nothing is known, so what is below them is looked at.
    /// </summary>
    private static bool ChangesWhatIsBelow(DirectorySnapshot before, Dictionary<int, ReadItem?> read, Guid node)
    {
        int number = before.Numbers.Of(node);
        return before.Item(number) is not { } old
            || read[number]?.Item is not { } item
            || !old.Texts.Select(texts => texts.Language).SequenceEqual(item.Texts.Select(texts => texts.Language));
    }

    /// <summary>What the snapshot knows to be below a document, also when it no longer is.</summary>
    private static IEnumerable<Guid> Below(DirectorySnapshot snapshot, Guid key)
    {
        int number = snapshot.Numbers.Find(key);
        IEnumerable<int> below = number < 0 ? [] : snapshot.Of(Relation.Hub, number).Numbers();

        // Hubs and terms are few.
        IEnumerable<int> others = snapshot.Vocabularies.SelectMany(terms => terms)
            .Concat(snapshot.Orders[(int)ItemKind.Hub].Updated.Numbers)
            .Where(other => snapshot.Items[other]!.Ancestors.Contains(key));
        return below.Concat(others).Select(other => snapshot.Items[other]!.Key);
    }

    /// <summary>Items whose texts hold the name or address of what changed, or of what is below it.</summary>
    private static Guid[] Showing(DirectorySnapshot snapshot, PublishedReading reading, IReadOnlyCollection<Guid> keys, IReadOnlyCollection<Guid> media)
    {
        // The address of the first root is "/", so which one is the first matters to all of them.
        IEnumerable<Guid> roots = keys.Any(reading.IsRoot) ? reading.Roots() : [];
        return keys.SelectMany(key => snapshot.Numbers.Find(key) >= 0 && snapshot.Item(snapshot.Numbers.Find(key))?.Kind is ItemKind.Activity or ItemKind.Story
                ? [key]
                : reading.Branch(key))
            .Concat(roots)
            .Concat(media)
            .Select(snapshot.Numbers.Find)
            .Where(number => number >= 0)
            .Distinct()
            .SelectMany(number => snapshot.Of(Relation.Address, number).Numbers())
            .Select(number => snapshot.Items[number]!.Key)
            .ToArray();
    }
}
