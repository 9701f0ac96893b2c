using System.Text.Json.Nodes;
using Kuje.Umbraco.Embedded.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;

namespace Kuje.Umbraco.Tests.Embedded.Serialization;

[TestFixture]
public sealed class UmbracoJsonSerializerTests
{
    private const string Key = "1304e1dd-ac87-4396-84fe-8a399231cb3d";
    private const string TypeKey = "5fc6f2ff-3b3c-4ee3-96ea-a4e0b8d7a2a5";

    private readonly UmbracoJsonSerializer _serializer = new(new AsciiEncoderFactory());

    [Test]
    public void Serialize_WritesCamelCaseAndEscapesNonAscii()
    {
        Assert.That(_serializer.Serialize(new { FirstName = "Äiti", Kind = DayOfWeek.Friday }), Is.EqualTo("""{"firstName":"\u00C4iti","kind":"Friday"}"""));
    }

    [Test]
    public void Serialize_WritesBlockListAsUmbracoStoresIt()
    {
        var value = new BlockListValue([new BlockListLayoutItem(Guid.Parse(Key))])
        {
            ContentData =
            [
                new BlockItemData(Guid.Parse(Key), Guid.Parse(TypeKey), "ignored")
                {
                    Values = [new BlockPropertyValue { Alias = "title", Culture = "fi-FI", Value = "Otsikko" }],
                },
            ],
            Expose = [new BlockItemVariation(Guid.Parse(Key), "fi-FI", null)],
        };

        JsonNode json = JsonNode.Parse(_serializer.Serialize(value))!;

        Assert.Multiple(() =>
        {
            Assert.That(json.AsObject().Select(p => p.Key), Is.EqualTo(new[] { "contentData", "settingsData", "expose", "Layout" }));
            Assert.That(json["Layout"]!["Umbraco.BlockList"]![0]!["contentKey"]!.GetValue<string>(), Is.EqualTo(Key));
            Assert.That(json["contentData"]![0]!["values"]![0]!["value"]!.GetValue<string>(), Is.EqualTo("Otsikko"));
            Assert.That(json["contentData"]![0]!["udi"], Is.Null);
            Assert.That(json["expose"]![0]!["culture"]!.GetValue<string>(), Is.EqualTo("fi-FI"));
        });
    }

    [Test]
    public void Deserialize_ReturnsWhatWasSerialized_ForBlockGridWithAreas()
    {
        var inner = new BlockGridLayoutItem(Guid.NewGuid()) { ColumnSpan = 6, RowSpan = 1 };
        var outer = new BlockGridLayoutItem(Guid.NewGuid(), Guid.NewGuid())
        {
            ColumnSpan = 12,
            RowSpan = 2,
            Areas = [new BlockGridLayoutAreaItem(Guid.NewGuid()) { Items = [inner] }],
        };

        BlockGridValue read = _serializer.Deserialize<BlockGridValue>(_serializer.Serialize(new BlockGridValue([outer])))!;

        BlockGridLayoutItem item = read.GetLayouts()!.Single();
        Assert.Multiple(() =>
        {
            Assert.That(item.SettingsKey, Is.EqualTo(outer.SettingsKey));
            Assert.That(item.Areas[0].Items.Single().ContentKey, Is.EqualTo(inner.ContentKey));
        });
    }

    [Test]
    public void Deserialize_KeepsOnlyTheLayoutOfTheEditorAsked()
    {
        string json = $$$"""
            {"layout":{"Umbraco.BlockGrid":[{"contentKey":"{{{TypeKey}}}","areas":[{"items":[]}]}],"Umbraco.BlockList":[{"contentKey":"{{{Key}}}"}]},
             "contentData":[],"settingsData":null,"unknown":{"deep":[1,{"a":2}]}}
            """;

        BlockListValue value = _serializer.Deserialize<BlockListValue>(json)!;

        Assert.Multiple(() =>
        {
            Assert.That(value.Layout.Keys, Is.EqualTo(new[] { "Umbraco.BlockList" }));
            Assert.That(value.GetLayouts()!.Single().ContentKey, Is.EqualTo(Guid.Parse(Key)));
        });
    }

    [Test]
    public void Deserialize_TakesTheKeyFromTheUdi_WhenTheValueIsOfTheFormerFormat()
    {
        string json = $$$"""
            {"contentData":[{"udi":"umb://element/{{{Guid.Parse(Key):N}}}","contentTypeKey":"{{{TypeKey}}}","title":"T","values":"V"}],"settingsData":[],"layout":{}}
            """;

        BlockItemData item = _serializer.Deserialize<BlockListValue>(json)!.ContentData.Single();

#pragma warning disable CS0618
        Assert.Multiple(() =>
        {
            Assert.That(item.Key, Is.EqualTo(Guid.Parse(Key)));
            Assert.That(item.RawPropertyValues["title"]!.ToString(), Is.EqualTo("T"));
            Assert.That(item.RawPropertyValues["values"]!.ToString(), Is.EqualTo("V"));
        });
#pragma warning restore CS0618
    }

    [TestCase("1", 1)]
    [TestCase("3000000000", 3000000000L)]
    [TestCase("1.5", 1.5)]
    [TestCase("true", true)]
    [TestCase("\"a\"", "a")]
    [TestCase("null", null)]
    [TestCase("[]", null)]
    public void Deserialize_GivesPlainValues_ForObject(string json, object? expected)
    {
        Assert.That(_serializer.Deserialize<object>(json), Is.EqualTo(expected));
    }

    [Test]
    public void Deserialize_GivesListsAndNodes_ForObject()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_serializer.Deserialize<object>("""["a","b"]"""), Is.EqualTo(new List<string> { "a", "b" }));
            Assert.That(_serializer.Deserialize<object>("""["a",1]"""), Is.EqualTo(new List<object> { "a", 1 }));
            Assert.That(_serializer.Deserialize<object>("""[{"a":1}]"""), Is.TypeOf<JsonArray>());
            Assert.That(_serializer.Deserialize<object>("""{"a":1}"""), Is.TypeOf<JsonObject>());
            Assert.That(_serializer.Deserialize<object>("\"2026-05-01T10:00:00Z\""), Is.EqualTo("2026-05-01T10:00:00Z"), "a text in a block may look like a date, and must come back as it was");
        });
    }

    [TestCase("plain text")]
    [TestCase("")]
    public void TryDeserialize_ReturnsFalse_WhenTheTextIsNotJson(string text)
    {
        Assert.That(_serializer.TryDeserialize(text, out JsonObject? _), Is.False);
    }

    [Test]
    public void TryDeserialize_ReadsTextAndNodes()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_serializer.TryDeserialize("""{"contentKey":"1304e1dd-ac87-4396-84fe-8a399231cb3d"}""", out BlockListLayoutItem? fromText), Is.True);
            Assert.That(fromText!.ContentKey, Is.EqualTo(Guid.Parse(Key)));
            Assert.That(_serializer.TryDeserialize(JsonNode.Parse("""[1,2]""")!, out int[]? fromNode), Is.True);
            Assert.That(fromNode, Is.EqualTo(new[] { 1, 2 }));
        });
    }

    [Test]
    public void Deserialize_ReadsUdis()
    {
        var udi = new GuidUdi(Constants.UdiEntityType.Document, Guid.Parse(Key));

        Assert.Multiple(() =>
        {
            Assert.That(_serializer.Serialize(new { Udi = (Udi)udi }), Is.EqualTo($$"""{"udi":"{{udi}}"}"""));
            Assert.That(_serializer.Deserialize<GuidUdi>($"\"{udi}\""), Is.EqualTo(udi));
            Assert.That(() => _serializer.Deserialize<Udi>("\"nonsense\""), Throws.InstanceOf<System.Text.Json.JsonException>());
        });
    }
}
