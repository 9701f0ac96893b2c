using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Tests.Directory.Search.Labelled;

/// <summary>Activities and organisations as a directory has them, and queries with the documents that answer them.</summary>
internal sealed class LabelledSet
{
    private static readonly string[] Languages = ["fi", "sv", "en"];

    private static readonly Dictionary<string, string> Terms = new()
    {
        ["visual"] = "visual-art", ["word"] = "literary-art", ["game"] = "game-art", ["media"] = "media-art", ["multi"] = "multi-art",
        ["event"] = "event-or-performance", ["peer"] = "peer-group", ["remote"] = "remote-activity",
        ["mental-health"] = "mental-health-recovery", ["substance"] = "substance-recovery", ["families"] = "families-with-children",
        ["disabilities"] = "people-with-disabilities", ["intellectual"] = "people-with-intellectual-disabilities", ["carers"] = "family-and-carers",
    };

    private static readonly Dictionary<string, string[]> Prices = new()
    {
        ["free"] = ["Maksuton", "Avgiftsfri", "Free of charge"],
        ["paid"] = ["Maksullinen", "Avgiftsbelagd", "Paid"],
    };

    private readonly Vocabulary _vocabulary = new();

    public LabelledSet(string folder)
    {
        Documents = [.. Lines(folder, "corpus.txt").Select(Document)];
        Queries =
        [
            .. Lines(folder, "queries.txt").Select(line => Query(line, round: 0)),
            .. Lines(folder, "held-out.txt").Select(line => Query(line, round: 1)),
            .. Lines(folder, "held-out-2.txt").Select(line => Query(line, round: 2)),
            .. Lines(folder, "held-out-3.txt").Select(line => Query(line, round: 3)),
        ];
    }

    public IReadOnlyList<LabelledDocument> Documents { get; }

    public IReadOnlyList<LabelledQuery> Queries { get; }

    public SearchIndex Index(SearchWords words) =>
        SearchIndex.Empty(words).Apply([], [.. Documents.Select(document => document.Document)]);

    /// <summary>The best ten answers.</summary>
    public static int[] Answers(SearchIndex index, LabelledQuery query)
    {
        using var hits = index.Search(query.Text, query.Language);
        hits.Rank(10);
        return hits.Ids[..Math.Min(10, hits.Count)].ToArray();
    }

    /// <summary>Of the answers that ten places have room for, the share that is among the first ten.</summary>
    public static double Recall(LabelledQuery query, int[] answers) =>
        answers.Count(query.Relevant.Contains) / (double)Math.Min(10, query.Relevant.Count);

    /// <summary>Of the first ten (or fewer) answers, the share that is right.</summary>
    public static double Precision(LabelledQuery query, int[] answers) =>
        answers.Length == 0 ? 0 : answers.Count(query.Relevant.Contains) / (double)answers.Length;

    private static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != '#');

    private LabelledDocument Document(string line, int id)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        HashSet<string> labels = [$"id:{columns[0]}", $"form:{columns[2]}", $"town:{columns[3]}", $"price:{columns[4]}"];
        labels.UnionWith(columns[1].Split(' ').Select(art => $"art:{art}"));
        labels.UnionWith(columns[5].Split(' ').Select(group => $"for:{group}"));
        labels.UnionWith(columns[6].Split(' ').Select(topic => $"about:{topic}"));

        List<SearchText> texts = [];
        string[] terms = [.. columns[1].Split(' '), columns[2], columns[3], .. columns[5].Split(' ')];
        for (var i = 0; i < Languages.Length; i++)
        {
            if (columns[7 + i] is not "-" and var written)
            {
                labels.Add($"in:{Languages[i]}");
                var text = written.Split("::", StringSplitOptions.TrimEntries);
                texts.Add(new SearchText(text[0], Languages[i], SearchField.Title));
                texts.Add(new SearchText(text[1], Languages[i], SearchField.Summary));
            }

            foreach (var term in terms)
            {
                if (term is not ("-" or "lgbtq" or "prisoners"))
                    texts.Add(new SearchText(_vocabulary[Terms.GetValueOrDefault(term, term)][Languages[i]], Languages[i], SearchField.Term));
            }

            if (Prices.TryGetValue(columns[4], out var price))
                texts.Add(new SearchText(price[i], Languages[i], SearchField.Term));
        }

        return new LabelledDocument(id, labels, new SearchDocument(id, texts));
    }

    private LabelledQuery Query(string line, int round)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        HashSet<int> relevant = [.. Documents.Where(document => document.Answers(columns[2])).Select(document => document.Id)];
        return relevant.Count == 0
            ? throw new InvalidDataException($"Nothing answers '{line}'.")
            : new LabelledQuery(columns[0], columns[1], relevant, round);
    }
}
