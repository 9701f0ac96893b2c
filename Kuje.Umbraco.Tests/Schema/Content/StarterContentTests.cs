using Kuje.Umbraco.Schema;

namespace Kuje.Umbraco.Tests.Schema.Content;

internal sealed class StarterContentTests
{
    private static readonly string[] _languages = ["fi", "sv", "en"];

    [TestCase(TypeAlias.ArtForm, 9)]
    [TestCase(TypeAlias.ActivityForm, 9)]
    [TestCase(TypeAlias.Region, 19)]
    public void Vocabulary_HasAllTermsOfTheList(string type, int count) =>
        Assert.That(Model.Starter.Count(node => node.Type == type), Is.EqualTo(count));

    [TestCase("uusimaa", 26)]
    [TestCase("kymenlaakso", 6)]
    public void Region_HasAllItsMunicipalities(string region, int count) =>
        Assert.That(Model.Of(TypeAlias.Municipality).Count(node => node.ParentPath == $"vocabulary/regions/{region}"), Is.EqualTo(count));

    [Test]
    public void ArtForms_AreThoseOfCulturalWellbeing() =>
        Assert.That(
            Model.Of(TypeAlias.ArtForm).Select(node => node.Names["fi"]),
            Is.EqualTo(new[] { "Musiikki", "Teatteri", "Kuvataide", "Tanssi", "Sirkus", "Sanataide", "Pelitaide", "Mediataide", "Monitaide" }));

    [Test]
    public void Terms_HaveNamesInAllLanguages() =>
        Assert.That(Model.Starter, Has.All.Matches<Kuje.Umbraco.Schema.Content.ContentNode>(node => node.Names.Keys.Order().SequenceEqual(_languages.Order())));

    [Test]
    public void TermKeys_AreUniqueInTheirList()
    {
        foreach (var list in Model.Starter.Where(node => node.Values.ContainsKey(PropertyAlias.TermKey)).GroupBy(node => node.Type))
        {
            Assert.That(list.Select(node => node.Text(PropertyAlias.TermKey)), Is.Unique, list.Key);
        }
    }

    [TestCase("vocabulary/regions/uusimaa", PropertyAlias.RegionCode, "01")]
    [TestCase("vocabulary/regions/kymenlaakso", PropertyAlias.RegionCode, "08")]
    [TestCase("vocabulary/regions/aland", PropertyAlias.RegionCode, "21")]
    [TestCase("vocabulary/regions/uusimaa/helsinki", PropertyAlias.MunicipalityCode, "091")]
    [TestCase("vocabulary/regions/kymenlaakso/kotka", PropertyAlias.MunicipalityCode, "285")]
    public void Places_HaveTheCodesOfStatisticsFinland(string path, string alias, string code) =>
        Assert.That(Model.Starter.Single(node => node.Path == path).Text(alias), Is.EqualTo(code));

    [Test]
    public void MunicipalityCodes_AreUnique() =>
        Assert.That(Model.Of(TypeAlias.Municipality).Select(node => node.Text(PropertyAlias.MunicipalityCode)), Is.Unique);

    [Test]
    public void YsoUris_AreUnique() =>
        Assert.That(Model.Starter.Select(node => node.Text(PropertyAlias.YsoUri)).OfType<string>(), Is.Unique.And.Not.Empty);
}
