using Kuje.Umbraco.Embedded.Serialization;
using Umbraco.Cms.Core.PropertyEditors;

namespace Kuje.Umbraco.Tests.Embedded.Serialization;

[TestFixture]
public sealed class ConfigurationJsonSerializerTests
{
    private readonly ConfigurationJsonSerializer _serializer = new(new AsciiEncoderFactory());

    [TestCase("true", true)]
    [TestCase("1", true)]
    [TestCase("0", false)]
    [TestCase("\"1\"", true)]
    [TestCase("\"False\"", false)]
    public void Deserialize_ReadsBooleansHoweverTheyWereWritten(string json, bool expected)
    {
        Assert.That(_serializer.Deserialize<Sample>($$"""{"IsOn":{{json}}}""")!.IsOn, Is.EqualTo(expected));
    }

    [Test]
    public void Deserialize_Throws_WhenABooleanIsNone()
    {
        Assert.That(() => _serializer.Deserialize<Sample>("""{"isOn":"perhaps"}"""), Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    [Test]
    public void Deserialize_ReadsNumbersFromText()
    {
        Assert.That(_serializer.Deserialize<Sample>("""{"maxChars":"200"}""")!.Maximum, Is.EqualTo(200));
    }

    [Test]
    public void Serialize_NamesPropertiesByTheirConfigurationField()
    {
        Assert.That(_serializer.Serialize(new Sample { Maximum = 5 }), Is.EqualTo("""{"isOn":false,"maxChars":5}"""));
    }

    private sealed class Sample
    {
        public bool IsOn { get; set; }

        [ConfigurationField("maxChars")]
        public int Maximum { get; set; }
    }
}
