using Kuje.Umbraco.Directory.Search;
using Kuje.Umbraco.Directory.Search.Words;

namespace Kuje.Umbraco.Tests.Directory.Search;

/// <summary>What the index finds and in which order, with Kuje's own rules for Finnish.</summary>
public class SearchIndexTests
{
    private static readonly SearchWords Words = SearchWords.WithRules();

    [Test]
    public void Search_FindsInflectedForms_OfWhatIsSearchedFor()
    {
        var index = Index((1, "Musiikkipaja Espoossa"), (2, "Tanssia Vantaalla"), (3, "Musiikin ilta"));

        Assert.Multiple(() =>
        {
            Assert.That(Ids(index, "musiikkia"), Is.EquivalentTo(new[] { 1, 3 }));
            Assert.That(Ids(index, "espoo"), Is.EqualTo(new[] { 1 }));
            Assert.That(Ids(index, "musiikkia espoosta"), Is.EqualTo(new[] { 1 }));
        });
    }

    [Test]
    public void Search_FindsCompounds_ByTheirParts()
    {
        var index = Index((1, "Kuvataidepaja"), (2, "Sirkuskurssi"), (3, "Lukupiiri"));

        Assert.Multiple(() =>
        {
            Assert.That(Ids(index, "paja"), Is.EqualTo(new[] { 1 }));
            Assert.That(Ids(index, "taidetta"), Is.EqualTo(new[] { 1 }));
            Assert.That(Ids(index, "kuvataide"), Is.EqualTo(new[] { 1 }));
            Assert.That(Ids(index, "sirkusryhmä"), Is.EqualTo(new[] { 2 }));
        });
    }

    [Test]
    public void Search_PutsWhatACourseIsAboutBeforeThatItIsACourse()
    {
        var index = Index((1, "Kohopainon kurssi"), (2, "Sirkusta aloittelijoille"), (3, "Tanssin kurssi"), (4, "Perhesirkus"));

        Assert.That(Ids(index, "sirkuskurssi").Take(2), Is.EquivalentTo(new[] { 2, 4 }));
    }

    [Test]
    public void Search_MixesTheHalvesOfAQuery_WhenNothingHasThemAll()
    {
        var index = Index((1, "Tanssia Espoossa"), (2, "Pelejä Espoossa"), (3, "Kuvataidetta Kotkassa"), (4, "Kuvataidetta Lohjalla"));

        Assert.That(Ids(index, "kuvataide espoo"), Is.EquivalentTo(new[] { 1, 2, 3, 4 }));
    }

    [Test]
    public void Search_FindsWhatIsWrittenInAnotherLanguage()
    {
        var index = Index((1, "Lapinlahden kuoro"), (2, "Tanssi"));

        Assert.Multiple(() =>
        {
            Assert.That(Ids(index, "kör"), Is.EqualTo(new[] { 1 }));
            Assert.That(Ids(index, "choirs"), Is.EqualTo(new[] { 1 }));
        });
    }

    [Test]
    public void Search_PutsTitlesBeforeBodies()
    {
        var index = SearchIndex.Empty(Words).Apply([],
        [
            new SearchDocument(1, [new("Avoin ilta", "fi", SearchField.Title), new("Illan päätteeksi kuoro laulaa.", "fi", SearchField.Body)]),
            new SearchDocument(2, [new("Kuoro", "fi", SearchField.Title), new("Lauletaan yhdessä.", "fi", SearchField.Body)]),
        ]);

        Assert.That(Ids(index, "kuoro"), Is.EqualTo(new[] { 2, 1 }));
    }

    [TestCase("teateri")]
    [TestCase("taetteri")]
    [TestCase("teattteri")]
    [TestCase("teztteri")]
    [TestCase("teaterissa")]
    public void Search_ForgivesOneTypo_AndPutsTheRightSpellingFirst(string query)
    {
        var index = Index((1, "Teatteri"), (2, "Tanssi"));

        Assert.That(Ids(index, query), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Search_PutsWhatIsSpeltAsTypedBeforeItsNeighbours()
    {
        var index = Index((1, "Kuoto"), (2, "Kuoro"));

        Assert.That(Ids(index, "kuoro"), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public void Search_TakesQuotedWordsAsTheyStand()
    {
        var index = Index((1, "Avoin taidehuone"), (2, "Taidehuone, avoin kaikille"));

        Assert.Multiple(() =>
        {
            Assert.That(Ids(index, "\"avoin taidehuone\""), Is.EqualTo(new[] { 1 }));
            Assert.That(Ids(index, "\"avoin taidehuone"), Is.EquivalentTo(new[] { 1, 2 }));
        });
    }

    [Test]
    public void Search_TakesStopWordsInQuotesAsTheyStand_InAnyText()
    {
        var index = SearchIndex.Empty(Words).Apply([],
        [
            new SearchDocument(1, [new("Runoilta", "fi", SearchField.Title), new("Lava on auki kaikille.", "fi", SearchField.Summary)]),
            new SearchDocument(2, [new("Tanssi-ilta", "fi", SearchField.Title), new("Auki on vain pieni lava.", "fi", SearchField.Summary)]),
        ]);

        Assert.That(Ids(index, "\"lava on auki\""), Is.EqualTo(new[] { 1 }));
    }

    [TestCase("lauta pelit", "Lautapelikerho")]
    [TestCase("kuvataide paja", "Kuvataidepaja")]
    public void Search_FindsCompounds_WrittenApart(string query, string title)
    {
        var index = Index((1, title), (2, "Pelit"), (3, "Laudan sahaus"));

        Assert.That(Ids(index, query)[0], Is.EqualTo(1));
    }

    [TestCase("espoolaisille", "Espoo")]
    [TestCase("kirkkonummelaisten", "Kirkkonummi")]
    [TestCase("kauniaislainen", "Kauniainen")]
    [TestCase("virolahtelaiset", "Virolahti")]
    public void Search_FindsThePlace_ThatPeopleAreOf(string query, string place)
    {
        var index = Index((1, place), (2, "Eri kunta"));

        Assert.That(Ids(index, query), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Search_AddsWhatHasTheMoreTellingHalf_WhenHardlyAnyHaveAll()
    {
        var index = Index([(1, "Tanssia kirjastossa"), (2, "Lukupiiri kirjastossa"), .. Enumerable.Range(3, 40).Select(id => (id, "Tanssia " + id))]);

        Assert.That(Ids(index, "tanssia kirjastossa"), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void Search_ForgivesMissingDots_AndPutsTheRightSpellingFirst()
    {
        var index = Index((1, "Näytelmä"), (2, "Naytelma"));

        Assert.Multiple(() =>
        {
            Assert.That(Ids(index, "näytelmä"), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(Ids(index, "naytelmassa"), Is.EquivalentTo(new[] { 1, 2 }));
        });
    }

    [Test]
    public void Apply_LeavesTheOldIndexAsItWas()
    {
        var before = Index((1, "Kuoro"), (2, "Tanssi"));

        var after = before.Apply([1], [Document(2, "Sirkus"), Document(3, "Kuoro")]);

        Assert.Multiple(() =>
        {
            Assert.That(Ids(before, "kuoro"), Is.EqualTo(new[] { 1 }));
            Assert.That(Ids(before, "tanssi"), Is.EqualTo(new[] { 2 }));
            Assert.That(Ids(after, "kuoro"), Is.EqualTo(new[] { 3 }));
            Assert.That(Ids(after, "tanssi"), Is.Empty);
            Assert.That(Ids(after, "sirkus"), Is.EqualTo(new[] { 2 }));
            Assert.That(after.Count, Is.EqualTo(2));
        });
    }

    [Test]
    public void Apply_JoinsNothingLarge_WhichIsForTheBackground()
    {
        var index = SearchIndex.Empty(Words);
        for (var batch = 0; batch < 8; batch++)
            index = index.Apply([], [.. Enumerable.Range(batch * 300, 300).Select(id => Document(id, "Kuoro"))]);

        Assert.That(index.IsScattered, Is.True);
        var compact = index.Compact();

        Assert.Multiple(() =>
        {
            Assert.That(compact.IsScattered, Is.False);
            Assert.That(Ids(compact, "kuorot"), Is.EqualTo(Ids(index, "kuorot")));
        });
    }

    [Test]
    public void Adopt_KeepsWhatChangedMeanwhile()
    {
        var before = SearchIndex.Empty(Words);
        for (var batch = 0; batch < 8; batch++)
            before = before.Apply([], [.. Enumerable.Range(batch * 300, 300).Select(id => Document(id, "Kuoro"))]);
        var compact = before.Compact();
        var now = before.Apply([5], [Document(700, "Sirkus"), Document(9_000, "Kuoro")]);

        var adopted = now.Adopt(before, compact);

        Assert.Multiple(() =>
        {
            Assert.That(adopted.IsScattered, Is.False);
            Assert.That(adopted.Count, Is.EqualTo(now.Count));
            Assert.That(Ids(adopted, "kuoro"), Is.EquivalentTo(Ids(now, "kuoro")));
            Assert.That(Ids(adopted, "sirkus"), Is.EqualTo(new[] { 700 }));
        });
    }

    [Test]
    public void Suggest_CompletesTheLastWord_OfTitlesOnly()
    {
        var index = SearchIndex.Empty(Words).Apply([],
        [
            new SearchDocument(1, [new("Lapinlahden laulajat", "fi", SearchField.Title)]),
            new SearchDocument(2, [new("Tanssi", "fi", SearchField.Title), new("Laulajat tanssivat.", "fi", SearchField.Body)]),
        ]);

        using var hits = index.Suggest("lapinlahti lau", "fi");

        Assert.That(hits.Ids.ToArray(), Is.EqualTo(new[] { 1 }));
    }

    private static SearchDocument Document(int id, string title) => new(id, [new SearchText(title, "fi", SearchField.Title)]);

    private static SearchIndex Index(params (int Id, string Title)[] documents) =>
        SearchIndex.Empty(Words).Apply([], [.. documents.Select(document => Document(document.Id, document.Title))]);

    private static int[] Ids(SearchIndex index, string query)
    {
        using var hits = index.Search(query, "fi");
        hits.Rank(hits.Count);
        return hits.Ids.ToArray();
    }
}
