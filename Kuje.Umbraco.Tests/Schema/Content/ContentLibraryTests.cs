using System.Text;
using Kuje.Umbraco.Schema.Content;

namespace Kuje.Umbraco.Tests.Schema.Content;

internal sealed class ContentLibraryTests
{
    [Test]
    public void Read_GivesParentsBeforeChildren_WithTheTypeTheParentSays()
    {
        var nodes = Read(
            """
            { "parent": "hub", "id": "list", "type": "kujeStories", "name": { "fi": "Tarinat" }, "childType": "kujeStory",
              "children": [ { "id": "one", "name": { "fi": "Yksi" } } ] }
            """);

        Assert.That(nodes.Select(node => (node.Path, node.ParentPath, node.Type)), Is.EqualTo(new[]
        {
            ("hub/list", "hub", "kujeStories"),
            ("hub/list/one", "hub/list", "kujeStory"),
        }));
    }

    [TestCase("""{ "id": "a", "type": "kujeHub", "name": { "fi": "A" }, "colour": "red" }""", "colour", TestName = "Read_NamesTheProperty_WhenItIsUnknown")]
    [TestCase("""{ "id": "a", "type": "kujeHub", "name": { "fi": "A", "de": "B" } }""", "'de'", TestName = "Read_NamesTheLanguage_WhenItIsUnknown")]
    [TestCase("""{ "id": "a", "type": "kujeHub", "name": { "sv": "A" } }""", "Finnish", TestName = "Read_Refuses_WhenTheFinnishNameIsMissing")]
    [TestCase("""{ "id": "a", "name": { "fi": "A" } }""", "no type", TestName = "Read_Refuses_WhenTheTypeIsMissing")]
    [TestCase("""{ "id": "a", "id": "b", "type": "kujeHub", "name": { "fi": "A" } }""", "id", TestName = "Read_Refuses_WhenAPropertyIsThereTwice")]
    [TestCase("""{ "type": "kujeHub", "name": { "fi": "A" } }""", "id", TestName = "Read_Refuses_WhenTheIdIsMissing")]
    [TestCase("""{ "id": "a", "type": "kujeHub", "name": { "fi": "A" }, "children": [ { "parent": "x", "id": "b", "type": "kujeStories", "name": { "fi": "B" } } ] }""", "a/b", TestName = "Read_Refuses_WhenAnInnerNodeNamesAParent")]
    [TestCase("""{ "id": "a" """, "test.json", TestName = "Read_NamesTheFile_WhenItIsNoJson")]
    public void Read_Refuses(string json, string told) =>
        Assert.That(() => Read(json), Throws.TypeOf<InvalidDataException>().With.Message.Contains(told).And.Message.Contains("test.json"));

    [Test]
    public void OpenPicture_NamesTheFile_WhenItIsNotThere() =>
        Assert.That(() => ContentLibrary.OpenPicture("none.png"), Throws.TypeOf<InvalidDataException>().With.Message.Contains("none.png"));

    private static IReadOnlyList<ContentNode> Read(string json) =>
        ContentLibrary.Read("test.json", new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
