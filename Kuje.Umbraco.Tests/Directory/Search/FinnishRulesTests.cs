using Kuje.Umbraco.Directory.Search.Words.Finnish;

namespace Kuje.Umbraco.Tests.Directory.Search;

/// <summary>What Kuje's own rules make of Finnish words: of words that they know, and of words that they have never seen.</summary>
public class FinnishRulesTests
{
    private static readonly FinnishRules Rules = new();

    [TestCase("kuvataidetta", "kuvataide")]
    [TestCase("taiteiden", "taide")]
    [TestCase("musiikin", "musiikki")]
    [TestCase("ilmaisia", "ilmainen")]
    [TestCase("maalausryhmiä", "maalausryhmä")]
    [TestCase("näyttelijöille", "näyttelijä")]
    [TestCase("maksuttomissa", "maksuton")]
    [TestCase("harrastuksesi", "harrastus")]
    [TestCase("ryhmissämmekin", "ryhmä")]
    [TestCase("maalaamassa", "maalata")]
    [TestCase("tanssimaan", "tanssia")]
    [TestCase("lauletaan", "laulaa")]
    [TestCase("lapsille", "lapsi")]
    public void Analyze_FindsTheBaseForm_OfKnownWords(string form, string lemma) =>
        Assert.That(Rules.Analyze(form).Lemmas, Does.Contain(lemma));

    [TestCase("Espoossa", "espoo")]
    [TestCase("Helsingistä", "helsinki")]
    [TestCase("Kotkaan", "kotka")]
    [TestCase("Hangossa", "hanko")]
    [TestCase("Turun", "turku")]
    [TestCase("Lahdesta", "lahti")]
    [TestCase("Pornaisissa", "pornainen")]
    [TestCase("Hyvinkäältä", "hyvinkää")]
    [TestCase("Kirkkonummella", "kirkkonummi")]
    [TestCase("Siuntioon", "siuntio")]
    public void Analyze_FindsTheBaseForm_OfMunicipalities(string form, string lemma) =>
        Assert.That(Rules.Analyze(form.ToLowerInvariant()).Lemmas, Does.Contain(lemma));

    [TestCase("Kuusikulman", "Kuusikulmassa")]
    [TestCase("Vellamonkadulla", "Vellamonkatu")]
    [TestCase("Pikku-Huopalahteen", "Pikku-Huopalahdessa")]
    [TestCase("trubaduurit", "trubaduureista")]
    [TestCase("gospelia", "gospelin")]
    [TestCase("makrameessa", "makrameen")]
    [TestCase("origameja", "origamin")]
    [TestCase("kaleidoskoopit", "kaleidoskooppi")]
    [TestCase("metallinkaiverrusta", "metallinkaiverrukset")]
    public void Analyze_MeetsInABaseForm_ForWordsNeverSeen(string one, string other) =>
        Assert.That(Lemmas(one).Intersect(Lemmas(other)), Is.Not.Empty);

    [TestCase("kuvataidepajassa", "kuva taide paja")]
    [TestCase("mielenterveyskuntoutujille", "mieli terveys kuntoutuja")]
    [TestCase("naistenillat", "nainen ilta")]
    [TestCase("lastensirkuksessa", "lapsi sirkus")]
    public void Analyze_TakesCompoundsApart(string form, string parts) =>
        Assert.That(Rules.Analyze(form).Parts.Select(part => part.Lemma), Is.EqualTo(parts.Split(' ')));

    [Test]
    public void VoikkoParts_JoinDerivationsToWhatTheyAreOf() =>
        Assert.That(
            VoikkoAnalyzer.Parts("+maala(maalata)+us(+us)+ryhmä(ryhmä)").Select(part => part.Lemma),
            Is.EqualTo(new[] { "maalaus", "ryhmä" }));

    private static IEnumerable<string> Lemmas(string word) => Rules.Analyze(word.ToLowerInvariant().Split('-')[^1]).Lemmas;
}
