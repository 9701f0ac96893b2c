using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Tests.Contract;

/// <summary>Fields of every type that a composer's handlers add to the index: filtered, sorted and selected, in the culture of the request.</summary>
[TestFixture]
public class FieldTypeTests : ChangedSiteFixture
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new(FieldTypeComposer.Setting, "true")];

    [TestCase("test.raw:page", "Alasivu|Mitä? Missä! (100 %) #1 / a+b|Muokattu|Muokattu osin|Siirretty sivu|Tietoa meistä|Tietoa meistä|Työryhmä|Uusi nimi|Äänekosken yö & öljy")]
    [TestCase("test.raw:Page", "")]
    [TestCase("test.raw:pag", "")]
    [TestCase("test.analyzed:työryhmä", "Työryhmä")]
    [TestCase("test.analyzed~ryhm", "Työryhmä")]
    [TestCase("test.analyzed~tietoa meist", "Tietoa meistä|Tietoa meistä")]
    [TestCase("test.sortable~NIMI", "Uusi nimi")]
    [TestCase("test.number:8", "Muokattu|Työryhmä")]
    [TestCase("test.number>19", "Mitä? Missä! (100 %) #1 / a+b|Äänekosken yö & öljy")]
    [TestCase("test.number<:1", "")]
    [TestCase("test.date:2026-01-09", "Muokattu|Työryhmä")]
    [TestCase("test.date>:2026-01-21T00:00:00Z", "Mitä? Missä! (100 %) #1 / a+b|Äänekosken yö & öljy")]
    [TestCase("test.date<2026-01-09", "Alasivu")]
    public async Task Filter_ComparesByTheFieldsType(string filter, string names) =>
        Assert.That(await NamesAsync($"filter={Uri.EscapeDataString(filter)}&sort=name:asc"), Is.EqualTo(Split(names)));

    [TestCase("test.raw:!page")]
    [TestCase("test.analyzed!~a")]
    public async Task Filter_OfWhatIsNot_FindsTheOthers(string filter)
    {
        string[] all = await NamesAsync("sort=name:asc");
        string[] found = await NamesAsync($"filter={Uri.EscapeDataString(filter)}&sort=name:asc");

        Assert.That(found, Does.Contain("Alfa").And.Not.Contain("Alasivu").And.Not.Contain("Tietoa meistä"));
        Assert.That(found, Has.Length.LessThan(all.Length));
    }

    [TestCase("test.sortable:asc", "fi-FI", "Alasivu|Mitä? Missä! (100 %) #1 / a+b")]
    [TestCase("test.sortable:desc", "fi-FI", "Äänekosken yö & öljy|Uusi nimi")]
    [TestCase("test.number:desc&sort=name:asc", "fi-FI", "Mitä? Missä! (100 %) #1 / a+b|Äänekosken yö & öljy")]
    [TestCase("test.date:asc&sort=name:asc", "fi-FI", "Alasivu|Muokattu")]
    public async Task Sort_OrdersByTheFieldsType(string sort, string culture, string first) =>
        Assert.That((await NamesAsync($"fetch=test.raw:page&sort={sort}", ("Accept-Language", culture))).Take(2), Is.EqualTo(Split(first)));

    [Test]
    public async Task Values_AreOfTheRequestsCulture()
    {
        Assert.That(await NamesAsync("filter=test.analyzed~oss", ("Accept-Language", "sv-FI")), Does.Contain("Om oss"));
        Assert.That(await NamesAsync("filter=test.analyzed~oss"), Is.Empty);
        Assert.That(await NamesAsync("filter=test.analyzed~about", ("Accept-Language", "en-US")), Does.Contain("About us"));
        Assert.That(await NamesAsync("fetch=test.number:6", ("Accept-Language", "sv-FI")), Does.Contain("Om oss"));
        Assert.That(await NamesAsync("fetch=test.number:6"), Does.Not.Contain("Tietoa meistä"));
    }

    [Test]
    public async Task Selector_TakesSeveralValues_AndGoesWithFilters()
    {
        Assert.That(await NamesAsync("fetch=test.number:7,9&sort=name:asc"), Is.EqualTo(new[] { "Alasivu", "Uusi nimi" }));
        Assert.That(await NamesAsync("fetch=test.number:7,9&filter=name:uusi"), Is.EqualTo(new[] { "Uusi nimi" }));
    }

    [Test]
    public async Task TheVeryNextQuery_SeesAChangedField()
    {
        IContentService contents = Engine.Get<IContentService>();
        IContent page = contents.GetById(new Guid("d7e310ae-5874-58a7-ac22-48ad9c7cd59d"))!;
        string before = page.GetCultureName("sv-FI") ?? "Vad? Var?";
        page.SetCultureName("Alldeles splitternytt", "sv-FI");
        contents.Save(page);
        Assert.That(await NamesAsync("filter=test.analyzed~splitternytt", ("Accept-Language", "sv-FI")), Is.Empty, "a draft");

        contents.Publish(page, ["sv-FI"]);
        Assert.That(await NamesAsync("filter=test.analyzed~splitternytt", ("Accept-Language", "sv-FI")), Is.EqualTo(new[] { "Alldeles splitternytt" }));

        page.SetCultureName(before, "sv-FI");
        contents.Save(page);
        contents.Publish(page, ["sv-FI"]);
        Assert.That(await NamesAsync("filter=test.analyzed~splitternytt", ("Accept-Language", "sv-FI")), Is.Empty, "renamed again");
    }

    [Test]
    public async Task Drafts_AreFoundInPreviewOnly()
    {
        (string, string)[] preview = [("Preview", "true"), ("Api-Key", ContractSite.ApiKey)];

        Assert.That(await NamesAsync("filter=test.sortable~luonnos"), Is.Empty);
        Assert.That(await NamesAsync("filter=test.sortable~luonnos", preview), Is.EqualTo(new[] { "Luonnos" }));
    }

    private static string[] Split(string names) => names.Length == 0 ? [] : names.Split('|');
}
