using Kuje.Umbraco.Embedded.DeliveryApi.Indexing;
using static Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing.IndexExample;

namespace Kuje.Umbraco.Tests.Embedded.DeliveryApi.Indexing;

[TestFixture]
public class DocumentIndexTests
{
    [Test]
    public void Put_JoinsTheTree_InWhateverOrder()
    {
        var index = new DocumentIndex();
        index.Put([Document(3, "grandchild", parent: 2, level: 3), Document(2, "child", parent: 1, level: 2), Document(1, "root")]);

        Assert.That(DocumentIndex.Descendants(index.Find(1)!).Select(d => d.Id), Is.EquivalentTo(new[] { 2, 3 }));
        Assert.That(index.ChildrenOf(Key(1)).Select(d => d.Id), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Put_KeepsTheChildren_WhenADocumentChanges()
    {
        var index = new DocumentIndex();
        index.Put([Document(1, "root"), Document(2, "child", parent: 1, level: 2)]);
        index.Put([Document(1, "renamed", type: "other")]);

        Assert.Multiple(() =>
        {
            Assert.That(index.Find(2)!.Parent!.ContentType, Is.EqualTo("other"));
            Assert.That(index.ChildrenOf(Key(1)).Select(d => d.Id), Is.EqualTo(new[] { 2 }));
            Assert.That(index.OfTypes(["page"]).Select(d => d.Id), Is.EqualTo(new[] { 2 }));
            Assert.That(index.Count, Is.EqualTo(2));
        });
    }

    [Test]
    public void Remove_TakesAllBelow()
    {
        var index = new DocumentIndex();
        index.Put([Document(1, "root"), Document(2, "child", parent: 1, level: 2), Document(3, "grandchild", parent: 2, level: 3)]);
        index.Remove(index.Find(2)!);

        Assert.That(index.All.Select(d => d.Id), Is.EqualTo(new[] { 1 }));
        Assert.That(index.Find(1)!.Children, Is.Empty);
    }

    [Test]
    public void Put_MovesADocument_WhenItsParentIsAnother()
    {
        var index = new DocumentIndex();
        index.Put([Document(1, "a"), Document(2, "b"), Document(3, "child", parent: 1, level: 2)]);
        index.Put([Document(3, "child", parent: 2, level: 2)]);

        Assert.That(index.Find(1)!.Children, Is.Empty);
        Assert.That(index.Find(2)!.Children.Select(d => d.Id), Is.EqualTo(new[] { 3 }));
    }
}
