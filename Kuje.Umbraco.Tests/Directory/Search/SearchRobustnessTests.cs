using System.Text;
using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Search.Words;
using Kuje.Umbraco.Directory.Search.Words.Finnish;
using Kuje.Umbraco.Tests.Directory.Search.Labelled;

namespace Kuje.Umbraco.Tests.Directory.Search;

/// <summary>Whatever is typed or changed, the search answers, and answers the same as one made from nothing.</summary>
public class SearchRobustnessTests
{
    private static readonly SearchWords Rules = SearchWords.WithRules();

    private readonly LabelledSet _set = new(Path.Combine(TestContext.CurrentContext.TestDirectory, "Directory", "Search", "Labelled"));

    private static IEnumerable<TestCaseData> OddQueries =>
    [
        Case("empty", ""),
        Case("spaces", "   \t\r\n "),
        Case("one letter", "a"),
        Case("stop words only", "ja tai on missä and the och i på"),
        Case("quotes only", "\"\"\"\" \""),
        Case("unbalanced quotes", "\"avoin taidehuone \"kuoro"),
        Case("stop words in quotes", "\"ja on\""),
        Case("control characters", "kuoro\0\u0001\u001b[31m\u007f"),
        Case("emoji", "🎭🎨 kuoro 👩‍🎨"),
        Case("half a surrogate pair", "kuo\ud83dro \udc00"),
        Case("combining marks", "na\u0308yttely " + new string('\u0301', 300)),
        Case("right to left", "موسيقى שירה"),
        Case("without spaces", "音楽とダンス"),
        Case("ten thousand characters", string.Concat(Enumerable.Repeat("kuvataidetta ", 800))),
        Case("ten thousand letters", new string('a', 10_000)),
        Case("one long compound", string.Concat(Enumerable.Repeat("kuvataidepaja", 40))),
        Case("many words", string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"sana{i}"))),
        Case("hyphens", "---kuva--taide-"),
        Case("colons and apostrophes", ":KUJE:n 's ' '' vaa'an rock'n'roll"),
        Case("markup", "<script>alert('kuoro')</script> %00 ' OR 1=1 --"),
        Case("Turkish letters", "İSTANBUL ıstanbul ŞARKI"),
    ];

    [TestCaseSource(nameof(OddQueries))]
    public void Search_Answers_WhateverIsTyped(string query)
    {
        var index = _set.Index(Rules);
        foreach (var language in new[] { "fi", "sv-FI", "en", "", "xx" })
        {
            using var hits = index.Search(query, language);
            using var suggested = index.Suggest(query, language);
            hits.Rank(10);
            suggested.Rank(int.MaxValue);
            Assert.That(hits.Ids.ToArray(), Is.Unique);
            Assert.That(hits.Scores.ToArray(), Has.All.GreaterThan(0f).And.All.LessThan(1_000f));
        }
    }

    [Test]
    public void Search_Answers_RandomInput([Values] bool withVoikko)
    {
        var voikko = withVoikko ? Voikko.Open(out _) : null;
        if (withVoikko && voikko is null)
            Assert.Ignore("Voikko is not installed.");
        var index = _set.Index(voikko is null ? Rules : SearchWords.With(voikko));
        var random = new Random(20261122);
        var pieces = _set.Queries.Select(query => query.Text).ToArray();
        for (var round = 0; round < 400; round++)
        {
            using var hits = index.Search(Garble(random, pieces), round % 2 == 0 ? "fi" : "sv");
            Assert.That(hits.Count, Is.LessThanOrEqualTo(index.Count));
        }
    }

    [Test]
    public void Search_IsSafeForManyReaders()
    {
        var index = _set.Index(Rules);
        var expected = _set.Queries.Take(60).Select(query => LabelledSet.Answers(index, query)).ToArray();

        Parallel.For(0, 600, i =>
        {
            if (!LabelledSet.Answers(index, _set.Queries[i % 60]).SequenceEqual(expected[i % 60]))
                throw new InvalidOperationException($"'{_set.Queries[i % 60].Text}' was answered otherwise.");
        });
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Apply_GivesWhatARebuildGives_AfterAnyChanges(int seed)
    {
        var random = new Random(seed);
        var index = SearchIndex.Empty(Rules);
        Dictionary<int, SearchDocument> expected = [];
        var (before, compacted) = (index, index);
        for (var change = 0; change < 120; change++)
        {
            // As in the background: begun before some changes and shown after them.
            if (change % 20 == 10)
                (before, compacted) = (index, index.Compact());
            if (change % 20 == 10 + (seed * 3))
                index = index.Adopt(before, compacted);

            var removed = random.GetItems([.. Enumerable.Range(0, 60)], random.Next(3));
            var added = random.GetItems([.. _set.Documents], random.Next(1, change == 0 ? 60 : 5))
                .Select(document => new SearchDocument(random.Next(60), document.Document.Texts)).DistinctBy(document => document.Id).ToList();
            index = index.Apply(removed, added);
            foreach (var id in removed)
                expected.Remove(id);
            foreach (var document in added)
                expected[document.Id] = document;
            if (change == 90)
                index = index.Compact();
        }

        var rebuilt = SearchIndex.Empty(Rules).Apply([], [.. expected.Values]);

        Assert.That(index.Count, Is.EqualTo(expected.Count));
        foreach (var query in _set.Queries.Where((_, i) => i % 3 == seed % 3))
        {
            var (left, right) = (Scores(index, query), Scores(rebuilt, query));
            Assert.That(left.Keys, Is.EquivalentTo(right.Keys), query.Text);
            Assert.That(left.Keys.Select(id => Math.Abs(left[id] - right[id])), Has.All.LessThan(0.001), query.Text);
        }
    }

    [Test]
    public void Search_ThatFails_LeavesRoomForOthers()
    {
        var index = _set.Index(Rules);
        using var expected = index.Search("kuoro", "fi");
        for (var i = 0; i <= Environment.ProcessorCount; i++)
            Assert.That(() => index.Search("kuoro", "fi", _ => throw new TimeoutException()), Throws.TypeOf<TimeoutException>());

        var later = Task.Run(() => index.Search("kuoro", "fi"));

        Assert.That(later.Wait(TimeSpan.FromSeconds(30)), Is.True, "nobody gave the room back");
        using var hits = later.Result;
        Assert.That(hits.Scores.ToArray(), Is.EqualTo(expected.Scores.ToArray()), "something of the failed search was left in the room");
    }

    [Test]
    public void Search_LeavesOutWhatIsNotAccepted()
    {
        var index = _set.Index(Rules);

        using var hits = index.Search("kuoro", "fi", id => id % 2 == 0);

        Assert.That(hits.Ids.ToArray(), Is.Not.Empty.And.All.Matches<int>(id => id % 2 == 0));
    }

    [Test]
    public void Rank_BringsTheBestToTheFront_AsAFullSortWould()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(1, 300);
            using var hits = new SearchHits(count);
            var expected = new List<(float Score, int Id)>();
            foreach (var id in Enumerable.Range(0, count).OrderBy(_ => random.Next()))
            {
                expected.Add((random.Next(20), id));
                hits.Add(id, expected[^1].Score);
            }

            var first = random.Next(1, count + 5);
            hits.Rank(first);

            var best = expected.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(first).Select(hit => hit.Id);
            Assert.That(hits.Ids[..Math.Min(first, count)].ToArray(), Is.EqualTo(best));
        }
    }

    private static Dictionary<int, double> Scores(SearchIndex index, LabelledQuery query)
    {
        using var hits = index.Search(query.Text, query.Language);
        Dictionary<int, double> scores = [];
        for (var i = 0; i < hits.Count; i++)
            scores.Add(hits.Ids[i], hits.Scores[i]);
        return scores;
    }

    private static string Garble(Random random, string[] pieces)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var piece = new StringBuilder(pieces[random.Next(pieces.Length)]);
            for (var slips = random.Next(4); slips > 0 && piece.Length > 0; slips--)
                piece[random.Next(piece.Length)] = random.Next(4) == 0 ? (char)random.Next(0xffff) : (char)('a' + random.Next(26));
            text.Append(piece).Append(random.Next(5) == 0 ? "\"" : random.Next(3) == 0 ? "" : " ");
        }

        return text.ToString();
    }

    private static TestCaseData Case(string name, string query) => new TestCaseData(query).SetArgDisplayNames(name);
}
