using System.Text.Json;
using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Content;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>The forms are those that Umbraco 17's own editors store.</summary>
internal sealed class StoredValueTests
{
    [TestCase("\"Moi\"", "Umbraco.TextBox", "Moi")]
    [TestCase("\"0000001-9\"", "Kuje.BusinessId", "0000001-9")]
    [TestCase("true", "Umbraco.TrueFalse", 1)]
    [TestCase("false", "Umbraco.TrueFalse", 0)]
    [TestCase("18", "Umbraco.Integer", 18)]
    [TestCase("\"free\"", "Umbraco.DropDown.Flexible", """["free"]""")]
    [TestCase("""["fi", "sv"]""", "Umbraco.CheckBoxList", """["fi","sv"]""")]
    [TestCase("""["https://a.example", "https://b.example"]""", "Umbraco.MultipleTextstring", "https://a.example\nhttps://b.example")]
    [TestCase("\"2026-09-01\"", "Umbraco.DateOnly", """{"date":"2026-09-01T00:00:00+00:00","timeZone":null}""")]
    [TestCase("\"16:30\"", "Umbraco.TimeOnly", """{"date":"0001-01-01T16:30:00+00:00","timeZone":null}""")]
    [TestCase("\"<p>Hei ä</p>\"", "Umbraco.RichText", """{"markup":"<p>Hei ä</p>","blocks":{"contentData":[],"settingsData":[],"expose":[],"Layout":{}}}""")]
    public void Of_GivesTheFormOfTheEditor(string value, string editor, object stored) =>
        Assert.That(Of(value, editor), Is.EqualTo(stored));

    [Test]
    public void Of_KeepsDecimalsExact() => Assert.That(Of("60.1668", "Umbraco.Decimal"), Is.EqualTo(60.1668m));

    [Test]
    public void Of_GivesDocumentUdis_LeavingOutWhatIsNotThere() =>
        Assert.That(
            Of("""["vocabulary/art-forms/music", "vocabulary/art-forms/none", "vocabulary/art-forms/dance"]""", "Umbraco.MultiNodeTreePicker"),
            Is.EqualTo($"umb://document/{ContentKey.OfNode("vocabulary/art-forms/music"):N},umb://document/{ContentKey.OfNode("vocabulary/art-forms/dance"):N}"));

    [Test]
    public void Of_GivesThePicture_WhenItIsThere()
    {
        var picture = Model.Json((string)Of("\"kuje\"", "Umbraco.MediaPicker3")!)[0];

        Assert.That(picture.GetProperty("mediaKey").GetGuid(), Is.EqualTo(ContentKey.OfMedia("kuje")));
        Assert.That(Of("\"none\"", "Umbraco.MediaPicker3"), Is.Null);
    }

    [Test]
    public void Of_GivesTheLinkInItsLanguage() =>
        Assert.That(
            Of("""{ "url": "https://a.example", "name": { "fi": "Nimi", "sv": "Namn" } }""", "Umbraco.MultiUrlPicker", "sv"),
            Is.EqualTo("""[{"name":"Namn","queryString":null,"target":null,"udi":null,"url":"https://a.example"}]"""));

    [Test]
    public void Of_IsNull_WhenTheTextIsNotInTheLanguage() =>
        Assert.That(Of("""{ "fi": "Suomeksi" }""", "Umbraco.TextBox", "en"), Is.Null);

    [Test]
    public void Of_TellsWhatDoesNotFit() =>
        Assert.That(() => Of("\"kolme\"", "Umbraco.Integer"), Throws.TypeOf<InvalidDataException>().With.Message.Contains("Umbraco.Integer"));

    [TestCase("\"1.9.2026\"", "Umbraco.DateOnly")]
    [TestCase("\"4 pm\"", "Umbraco.TimeOnly")]
    [TestCase("\"x\"", "Some.Unknown")]
    public void Of_RefusesWhatTheEditorHasNoFormFor(string value, string editor) =>
        Assert.That(() => Of(value, editor), Throws.TypeOf<InvalidDataException>());

    [Test]
    public void Of_LeavesABlockOutOfALanguageItDoesNotSpeak()
    {
        const string Persons = """[ { "roleTitle": { "fi": "Ohjaaja", "sv": "Ledare" } }, { "roleTitle": { "fi": "Vastaava" } } ]""";

        Assert.That(Blocks(Of(Persons, "Umbraco.BlockList", "fi", PropertyAlias.ContactPersons)), Has.Length.EqualTo(2));
        Assert.That(Blocks(Of(Persons, "Umbraco.BlockList", "sv", PropertyAlias.ContactPersons)), Has.Length.EqualTo(1));
        Assert.That(Of(Persons, "Umbraco.BlockList", "en", PropertyAlias.ContactPersons), Is.Null);
    }

    [Test]
    public void Of_LaysOutAndExposesEachBlock()
    {
        var value = Model.Json((string)Of("""[ { "service": "other", "url": "https://a.example" } ]""", "Umbraco.BlockList", "fi", PropertyAlias.SocialChannels)!);
        var key = value.GetProperty("contentData")[0].GetProperty("key").GetGuid();

        Assert.Multiple(() =>
        {
            Assert.That(value.GetProperty("contentData")[0].GetProperty("contentTypeKey").GetGuid(), Is.EqualTo(TypeKey.SocialChannel));
            Assert.That(value.GetProperty("Layout").GetProperty("Umbraco.BlockList")[0].GetProperty("contentKey").GetGuid(), Is.EqualTo(key));
            Assert.That(value.GetProperty("expose")[0].GetProperty("contentKey").GetGuid(), Is.EqualTo(key));
        });
    }

    [Test]
    public void Of_KeepsBlocksInsideBlocksAsTheirStoredText()
    {
        var rule = Blocks(Of("""[ { "scheduleKind": "dates", "dates": [ { "date": "2027-05-20" } ] } ]""", "Umbraco.BlockList", "fi", PropertyAlias.Schedule))[0];
        var dates = rule.GetProperty("values").EnumerateArray().Single(value => value.GetProperty("alias").GetString() == PropertyAlias.Dates);

        Assert.That(Blocks(dates.GetProperty("value").GetString()), Has.Length.EqualTo(1));
    }

    private static object? Of(string value, string editor, string language = "fi", string alias = "any") =>
        Model.StoredValues().Of(Model.Json(value), alias, editor, language, "node/" + alias);

    private static JsonElement[] Blocks(object? stored) =>
        [.. Model.Json((string)stored!).GetProperty("contentData").EnumerateArray()];
}
