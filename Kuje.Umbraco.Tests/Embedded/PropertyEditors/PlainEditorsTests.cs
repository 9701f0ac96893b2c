using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace Kuje.Umbraco.Tests.Embedded.PropertyEditors;

[NonParallelizable]
public class PlainEditorsTests
{
    private static readonly ValueListConfiguration List = new() { Items = ["Musiikki", "Teatteri", "Kuvataide"] };
    private EditorHost _host = null!;

    [OneTimeSetUp]
    public void Start() => _host = new EditorHost();

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    [Test]
    public void Editors_AreThereOnce_WithUmbracosAliases()
    {
        string[] aliases = _host.Get<PropertyEditorCollection>().Select(editor => editor.Alias).ToArray();
        Assert.That(aliases, Is.Unique);
        Assert.That(aliases, Is.SupersetOf(new[]
        {
            Aliases.TextBox, Aliases.TextArea, Aliases.RichText, Aliases.Boolean, Aliases.Integer, Aliases.Decimal, Aliases.DateTime,
            Aliases.DateOnly, Aliases.TimeOnly, Aliases.DateTimeUnspecified, Aliases.DateTimeWithTimeZone, Aliases.DropDownListFlexible,
            Aliases.CheckBoxList, Aliases.RadioButtonList, Aliases.MediaPicker3, Aliases.ImageCropper, Aliases.UploadField,
            Aliases.MultiUrlPicker, Aliases.BlockList, Aliases.MultiNodeTreePicker, Aliases.ContentPicker, Aliases.Tags,
            Aliases.EmailAddress, Aliases.MultipleTextstring, Aliases.ColorPicker, Aliases.Slider, Aliases.Label, Aliases.MarkdownEditor,
        }));
    }

    [TestCase(Aliases.TextBox, "\"Rivi yksi\"", "Rivi yksi")]
    [TestCase(Aliases.TextArea, "\"Rivi\\nkaksi <b>ei</b>\"", "Rivi\nkaksi <b>ei</b>")]
    [TestCase(Aliases.EmailAddress, "\"posti@example.fi\"", "posti@example.fi")]
    [TestCase(Aliases.RadioButtonList, "\"Kuvataide\"", "Kuvataide")]
    [TestCase(Aliases.Boolean, "true", true)]
    [TestCase(Aliases.Boolean, "false", false)]
    [TestCase(Aliases.Integer, "42", 42)]
    [TestCase(Aliases.MultipleTextstring, "[\"ensimmäinen\",\"toinen å\"]", new[] { "ensimmäinen", "toinen å" })]
    [TestCase(Aliases.CheckBoxList, "[\"Sanataide\",\"Teatteri\"]", new[] { "Sanataide", "Teatteri" })]
    [TestCase(Aliases.Tags, "[\"yhteisö\",\"äiti & lapsi\"]", new[] { "yhteisö", "äiti & lapsi" })]
    public void Deliver_GivesWhatAClientStored(string alias, string json, object delivered)
    {
        object? stored = _host.Store(alias, _host.Client(json));
        Assert.That(_host.Deliver(alias, stored), Is.EqualTo(delivered));
        Assert.That(_host.Store(alias, _host.Client(_host.EditJson(alias, stored))), Is.EqualTo(stored), "what the editor gets back stores the same");
    }

    [TestCase(false, "[\"Musiikki\"]", "Musiikki")]
    [TestCase(true, "[\"Kuvataide\",\"Musiikki\"]", new[] { "Kuvataide", "Musiikki" })]
    public void DropDown_DeliversOneOrMany_AsConfigured(bool multiple, string json, object delivered)
    {
        var configuration = new DropDownFlexibleConfiguration { Multiple = multiple, Items = List.Items };
        object? stored = _host.Store(Aliases.DropDownListFlexible, _host.Client(json), configuration);
        Assert.That(stored, Is.EqualTo(json));
        Assert.That(_host.Deliver(Aliases.DropDownListFlexible, stored, configuration), Is.EqualTo(delivered));
    }

    [TestCase(Aliases.DateOnly, "2025-06-15", null, "\"2025-06-15\"")]
    [TestCase(Aliases.TimeOnly, "09:45:00", null, "\"09:45:00\"")]
    [TestCase(Aliases.DateTimeUnspecified, "2025-10-26T03:30:00", null, "\"2025-10-26T03:30:00\"")]
    [TestCase(Aliases.DateTimeWithTimeZone, "2025-07-01T12:00:00+03:00", "Europe/Helsinki", "\"2025-07-01T12:00:00+03:00\"")]
    public void Dates_KeepWhatWasEntered(string alias, string date, string? zone, string delivered)
    {
        string zoneJson = zone is null ? "null" : $"\"{zone}\"";
        object? stored = _host.Store(alias, _host.Client($"{{\"date\":\"{date}\",\"timeZone\":{zoneJson}}}"));
        Assert.That(System.Text.Json.JsonSerializer.Serialize(_host.Deliver(alias, stored)), Is.EqualTo(delivered));
        Assert.That(_host.EditJson(alias, stored).Replace("\\u002B", "+", StringComparison.Ordinal), Is.EqualTo($"{{\"date\":\"{date}\",\"timeZone\":{zoneJson}}}"));
    }

    [Test]
    public void DateTime_IsWithoutZone()
    {
        object? stored = _host.Store(Aliases.DateTime, "2025-03-30 03:30:00");
        Assert.That(stored, Is.EqualTo(new DateTime(2025, 3, 30, 3, 30, 0)));
        Assert.That(((DateTime)_host.Deliver(Aliases.DateTime, stored)!).Kind, Is.EqualTo(DateTimeKind.Unspecified));
        Assert.That(_host.Edit(Aliases.DateTime, stored), Is.EqualTo("2025-03-30 03:30:00"));
    }

    [TestCase(false, "{\"from\":25,\"to\":25}", "25")]
    [TestCase(true, "{\"from\":10,\"to\":60}", "10,60")]
    public void Slider_StoresNumbers(bool range, string json, string expected)
    {
        var configuration = new SliderConfiguration { EnableRange = range, MaximumValue = 100, Step = 5 };
        object? stored = _host.Store(Aliases.Slider, _host.Client(json), configuration);
        Assert.That(stored, Is.EqualTo(expected));
        Assert.That(_host.EditJson(Aliases.Slider, stored), Is.EqualTo(json));
        Assert.That(_host.Errors(Aliases.Slider, _host.Client(json), configuration), Is.Empty);
        object? delivered = _host.Deliver(Aliases.Slider, stored, configuration);
        Assert.That(delivered is Range<decimal> span ? $"{span.Minimum},{span.Maximum}" : delivered?.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void ColorPicker_DeliversValueAndLabel()
    {
        object? stored = _host.Store(Aliases.ColorPicker, _host.Client("{\"value\":\"#e0115f\",\"label\":\"Rubiini\"}"));
        var color = (ColorPickerValueConverter.PickedColor)_host.Deliver(Aliases.ColorPicker, stored)!;
        Assert.That((color.Color, color.Label), Is.EqualTo(("#e0115f", "Rubiini")));
    }

    [Test]
    public void Tags_AreReportedWithTheirGroup()
    {
        var tags = (IDataValueTags)_host.Editor(Aliases.Tags).GetValueEditor();
        ITag tag = tags.GetTags("[\"avoin\"]", new TagConfiguration { Group = "ctr" }, 3).Single();
        Assert.That((tag.Group, tag.Text, tag.LanguageId), Is.EqualTo(("ctr", "avoin", (int?)3)));
    }

    [Test]
    public void Tags_StoredWithCommas_ComeBack()
    {
        var csv = new TagConfiguration { StorageType = TagsStorageType.Csv };
        object? stored = _host.Store(Aliases.Tags, _host.Client("[\"a\",\"b\",\"a\"]"), csv);
        Assert.That(stored, Is.EqualTo("a,b"));
        Assert.That(_host.Deliver(Aliases.Tags, stored, csv), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Validate_SaysWhatUmbracoSays()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                _host.Errors(Aliases.TextBox, new string('x', 101), new TextboxConfiguration { MaxChars = 100 }),
                Is.EqualTo(new[] { "The string length exceeds the maximum length of 100 characters, 1 too many." }));
            Assert.That(_host.Errors(Aliases.EmailAddress, "nobody"), Is.EqualTo(new[] { "Invalid email" }));
            Assert.That(
                _host.Errors(Aliases.DropDownListFlexible, _host.Client("[\"nothing\"]"), new DropDownFlexibleConfiguration { Items = List.Items }).Single(),
                Does.EndWith("The value 'nothing' is not one of the available options."));
            Assert.That(_host.Errors(Aliases.RadioButtonList, "nothing", List).Single(), Does.EndWith("The value 'nothing' is not one of the available options."));
            Assert.That(_host.Errors(Aliases.DateOnly, _host.Client("{\"date\":\"x\"}"), new DateTimeConfiguration()), Is.EqualTo(new[] { "Invalid date" }));
            Assert.That(_host.Errors(Aliases.TextBox, null, required: true), Is.EqualTo(new[] { "#validation_invalidNull" }));
            Assert.That(
                _host.Errors(Aliases.MultipleTextstring, _host.Client("[\"a\",\"b\"]"), new MultipleTextStringConfiguration { Max = 1 }).Single(),
                Does.Contain("greater than the allowed maximum of 1"));
            Assert.That(_host.Errors(Aliases.MultipleTextstring, _host.Client("[\"a\",\"1\"]"), format: "^[a-z]$"), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public void Validate_RefusesAnotherShape_InsteadOfThrowing(
        [Values(Aliases.MediaPicker3, Aliases.MultiUrlPicker, Aliases.BlockList, Aliases.MultiNodeTreePicker, Aliases.DateOnly, Aliases.Slider, Aliases.ImageCropper)] string alias)
    {
        Assert.That(_host.Errors(alias, _host.Client("{\"a\":[1]}")), Is.Not.Null);
        Assert.That(_host.Errors(alias, _host.Client("[[1],{\"b\":2}]")), Is.Not.Empty);
        Assert.That(() => _host.Store(alias, _host.Client("[[1],{\"b\":2}]")), Throws.Nothing);
    }

    [TestCase("{\"a\":[1,{\"b\":null}]}", "{\"a\":[1,{\"b\":null}]}")]
    [TestCase("[1,2]", "[1,2]")]
    [TestCase("{\"a\":", "null")]
    [TestCase(null, "null")]
    public void Json_OfAnEditorWithoutAConverter_IsDeliveredAsJson(string? stored, string delivered)
    {
        Assert.That(JsonSerializer.Serialize(_host.Deliver(Aliases.PlainJson, stored)), Is.EqualTo(delivered));
        Assert.That(_host.Read(Aliases.PlainJson, stored), stored is null or "{\"a\":" ? Is.Null : Is.TypeOf<JsonDocument>());
    }

    [Test]
    public void EntityDataPicker_DeliversTheIds_AndTheirSource()
    {
        var configuration = new EntityDataPickerConfiguration { DataSource = "my.source" };

        Assert.That(
            JsonSerializer.Serialize(_host.Deliver(Aliases.EntityDataPicker, "{\"ids\":[\"1\",\"2\"]}", configuration)),
            Is.EqualTo("{\"Ids\":[\"1\",\"2\"],\"DataSource\":\"my.source\"}"));
        Assert.That(_host.Deliver(Aliases.EntityDataPicker, "nonsense", configuration), Is.Null);
    }

    [Test]
    public void Reading_ABrokenValue_NeverThrows(
        [Values(
            Aliases.RichText, Aliases.BlockList, Aliases.MediaPicker3, Aliases.MultiUrlPicker, Aliases.ImageCropper, Aliases.DateOnly, Aliases.TimeOnly,
            Aliases.DateTimeWithTimeZone, Aliases.Slider, Aliases.DropDownListFlexible, Aliases.CheckBoxList, Aliases.Tags, Aliases.ColorPicker,
            Aliases.MultiNodeTreePicker, Aliases.MultipleTextstring, Aliases.PlainJson)] string alias,
        [Values(null, "", "[", "{\"x\":", "[{\"key\":1}]", "[{}]", "{}", "[]", "[null]", "\"text\"", "nonsense", "umb://nothing/1")] string? stored)
    {
        Assert.That(() => _host.Deliver(alias, stored), Throws.Nothing);
        Assert.That(() => _host.Read(alias, stored), Throws.Nothing);
        Assert.That(() => _host.Edit(alias, stored), Throws.Nothing);
        if (_host.Editor(alias).GetValueEditor() is IDataValueReference references)
            Assert.That(() => references.GetReferences(stored).ToArray(), Throws.Nothing);
    }
}
