using Kuje.Umbraco.Schema;
using Kuje.Umbraco.Schema.Content;

namespace Kuje.Umbraco.Tests.Schema.Content;

/// <summary>Keys stand in the databases of sites: a change of one would install its node a second time.</summary>
internal sealed class ContentKeyTests
{
    [TestCase("vocabulary/art-forms/music", "cd995028-3a38-5f81-a609-da7cb386f497")]
    [TestCase("kuje-uusimaa", "0b08df7d-925c-5abd-88ab-beafcce87669")]
    public void OfNode_NeverChanges(string path, string key) => Assert.That(ContentKey.OfNode(path), Is.EqualTo(new Guid(key)));

    [Test]
    public void OfNode_IsTheKeyThatThePickersStartFrom() =>
        Assert.That(ContentKey.OfNode("vocabulary/regions"), Is.EqualTo(VocabularyKey.Regions));

    [Test]
    public void OfNode_IsANameBasedUuidOfVersionFive() => Assert.That(ContentKey.OfNode("kuje-uusimaa").Version, Is.EqualTo(5));

    [Test]
    public void OfMedia_IsNotThatOfANodeOfTheSameName() =>
        Assert.That(ContentKey.OfMedia("kymenlaakso"), Is.Not.EqualTo(ContentKey.OfNode("kymenlaakso")));
}
