using System.Text.Json;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Search.Words;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuje.Umbraco.Benchmarks;

/// <summary>
/// The full-text search alone, over activities put together from the demo content's sentences in three languages and rarer words, of which
/// there are more the more activities there are: building as the site does it, memory, one change, and queries (first time: words are looked up;
/// again: they are known). Times are processor time, so that what else runs on the machine does not count.
/// </summary>
internal static class SearchBenchmark
{
    private const int Batch = 4096;
    private const int RareWords = 70_000;
    private const int RareInText = 12;

    private static readonly string[] Languages = ["fi", "sv", "en"];

    private static readonly string[] Queries =
    [
        "musiikkia", "kuvataidetta Espoossa", "sirkuskurssi", "ilmaisia maalausryhmiä", "tanssi senioreille", "kuoro", "lauluryhmä Helsingissä",
        "teateri", "naytelma", "\"avoin taidehuone\"", "kirjoittaminen etänä", "bildkonst i Esbo", "gratis dans", "painting workshop", "free music",
        "draama", "savipaja", "runoja", "elokuva", "ryhmä",
    ];

    public static void Run(int[] sizes)
    {
        var words = SearchWords.Choose(useVoikko: true, NullLogger.Instance);
        // What is worked out about words once must not count for the first size.
        Measure(SearchIndex.Empty(words).Apply([], [.. Activities(500)]), Queries[0], 20);

        Console.WriteLine("| activities | terms | build ms | GC ms | allocated MB | index MB | bytes an activity | one change ms, median | worst | compact ms | query µs, median | worst | first time µs, median | worst | KB a query |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
            Console.WriteLine(Line(words, size));
    }

    private static string Line(SearchWords words, int size)
    {
        var activities = Activities(size).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocatedBefore = GC.GetTotalAllocatedBytes();
        var pauses = GC.GetTotalPauseDuration();
        var clock = Processor();
        var index = SearchIndex.Empty(words);
        foreach (var batch in activities.Chunk(Batch))
            index = index.Apply([], batch);
        index = index.Compact();
        var built = Processor() - clock;
        pauses = GC.GetTotalPauseDuration() - pauses;
        allocatedBefore = GC.GetTotalAllocatedBytes() - allocatedBefore;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;

        List<double> changes = [];
        var compacting = TimeSpan.Zero;
        var changed = index;
        foreach (var activity in Activities(300, seed: 7))
        {
            clock = Processor();
            changed = changed.Apply([], [activity]);
            changes.Add((Processor() - clock).TotalMilliseconds);
            clock = Processor();
            if (changed.IsScattered)
                changed = changed.Compact();
            compacting = TimeSpan.FromTicks(Math.Max(compacting.Ticks, (Processor() - clock).Ticks));
        }

        changes.Sort();
        List<double> first = [], again = [];
        var allocated = 0L;
        foreach (var query in Queries)
        {
            clock = Processor();
            Measure(changed, query, 1);
            first.Add((Processor() - clock).TotalMicroseconds);
            Measure(changed, query, 50);
            var start = GC.GetAllocatedBytesForCurrentThread();
            clock = Processor();
            Measure(changed, query, 200);
            again.Add((Processor() - clock).TotalMicroseconds / 200);
            allocated += (GC.GetAllocatedBytesForCurrentThread() - start) / 200;
        }

        again.Sort();
        first.Sort();
        return $"| {size} | {Terms(activities)} | {built.TotalMilliseconds:F0} | {pauses.TotalMilliseconds:F0} | {allocatedBefore / 1e6:F0} | {memory / 1e6:F1} | {memory / size} "
            + $"| {changes[changes.Count / 2]:F2} | {changes[^1]:F1} | {compacting.TotalMilliseconds:F1} "
            + $"| {again[again.Count / 2]:F0} | {again[^1]:F0} | {first[first.Count / 2]:F0} | {first[^1]:F0} | {allocated / 1024.0 / Queries.Length:F1} |";
    }

    private static int Terms(List<SearchDocument> activities) =>
        activities.SelectMany(activity => activity.Texts)
            .SelectMany(text => text.Text.ToLowerInvariant().Split((char[])[' ', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(word => (text.Language, word)))
            .Distinct()
            .Count();

    private static TimeSpan Processor() => Environment.CpuUsage.TotalTime;

    private static void Measure(SearchIndex index, string query, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var hits = index.Search(query, "fi");
            hits.Rank(20);
        }
    }

    private static IEnumerable<SearchDocument> Activities(int count, int seed = 1)
    {
        var sentences = Languages.Select(Sentences).ToArray();
        var rare = sentences.Select(Rare).ToArray();
        var random = new Random(seed);
        for (var id = 0; id < count; id++)
        {
            List<SearchText> texts = [];
            for (var language = 0; language < Languages.Length; language++)
            {
                var pool = sentences[language];
                var title = pool[random.Next(pool.Length)].Split(' ');
                texts.Add(new SearchText(string.Join(' ', title.Take(3)) + " " + id % 1000, Languages[language], SearchField.Title));
                texts.Add(new SearchText(pool[random.Next(pool.Length)], Languages[language], SearchField.Summary));
                texts.Add(new SearchText(string.Join(' ', random.GetItems(pool, 5).Concat(Enumerable.Range(0, RareInText).Select(_ => rare[language][Zipf(random)]))), Languages[language], SearchField.Body));
                texts.Add(new SearchText(title[0], Languages[language], SearchField.Term));
            }

            yield return new SearchDocument(id, texts);
        }
    }

    /// <summary>Words that a few texts have: two of the demo content's together, the second as it is inflected there.</summary>
    private static string[] Rare(string[] sentences)
    {
        var random = new Random(3);
        string[] words = [.. sentences.SelectMany(sentence => sentence.Split(' ')).Where(word => word.Length is > 3 and < 12 && word.All(char.IsLetter)).Distinct()];
        return [.. Enumerable.Range(0, RareWords).Select(_ => random.GetItems(words, 2)).Select(pair => pair[0].ToLowerInvariant() + pair[1].ToLowerInvariant())];
    }

    // The rank of a word of which the second is half as frequent as the first, and so on.
    private static int Zipf(Random random) => (int)Math.Pow(RareWords, random.NextDouble()) - 1;

    private static string[] Sentences(string language)
    {
        HashSet<string> found = [];
        var assembly = typeof(SearchIndex).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Kuje.Content/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var json = JsonDocument.Parse(stream);
            Read(json.RootElement);
        }

        return [.. found];

        void Read(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                    Read(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (element.TryGetProperty(language, out var text) && text.ValueKind == JsonValueKind.String)
                    found.UnionWith(text.GetString()!.Replace("<p>", " ", StringComparison.Ordinal).Replace("</p>", " ", StringComparison.Ordinal).Split(". ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                foreach (var property in element.EnumerateObject())
                    Read(property.Value);
            }
        }
    }
}
