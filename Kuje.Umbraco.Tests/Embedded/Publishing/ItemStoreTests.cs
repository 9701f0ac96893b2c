using Kuje.Umbraco.Embedded.Publishing;
using Moq;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Kuje.Umbraco.Tests.Embedded.Publishing;

[TestFixture]
public sealed class ItemStoreTests
{
    [Test]
    public void Get_FindsByKeyAndById()
    {
        var store = new ItemStore(10);
        IPublishedContent item = Item(7);

        store.Put(item);

        Assert.Multiple(() =>
        {
            Assert.That(store.Get(item.Key), Is.SameAs(item));
            Assert.That(store.Get(7), Is.SameAs(item));
        });
    }

    [Test]
    public void Put_ReplacesTheFormer_WhenTheKeyIsKnown()
    {
        var store = new ItemStore(10);
        IPublishedContent former = Item(7);
        IPublishedContent next = Item(7, former.Key);
        store.Put(former);

        store.Put(next);

        Assert.Multiple(() =>
        {
            Assert.That(store.Get(7), Is.SameAs(next));
            Assert.That(store.Get(former.Key), Is.SameAs(next));
            Assert.That(store.Count, Is.EqualTo(1));
        });
    }

    [Test]
    public void Put_NeverHoldsMoreThanTheCapacity()
    {
        var store = new ItemStore(3);

        for (var id = 1; id <= 100; id++)
            store.Put(Item(id));

        Assert.Multiple(() =>
        {
            Assert.That(store.Count, Is.EqualTo(3));
            Assert.That(store.Get(100), Is.Not.Null);
            Assert.That(store.Get(1), Is.Null);
        });
    }

    [Test]
    public void Put_KeepsWhatIsAskedFor_WhenRoomIsNeeded()
    {
        var store = new ItemStore(3);
        store.Put(Item(1));

        for (var id = 2; id <= 20; id++)
        {
            Assert.That(store.Get(1), Is.Not.Null, $"before item {id}");
            store.Put(Item(id));
        }
    }

    [Test]
    public void Remove_ForgetsByKeyAndById()
    {
        var store = new ItemStore(3);
        IPublishedContent item = Item(1);
        store.Put(item);

        store.Remove(item.Key);

        Assert.Multiple(() =>
        {
            Assert.That(store.Get(item.Key), Is.Null);
            Assert.That(store.Get(1), Is.Null);
        });
    }

    [Test]
    public void Put_ReusesTheRoomOfRemovedItems()
    {
        var store = new ItemStore(2);
        for (var id = 1; id <= 50; id++)
        {
            IPublishedContent item = Item(id);
            store.Put(item);
            store.Remove(item.Key);
        }

        store.Put(Item(100));
        store.Put(Item(101));

        Assert.Multiple(() =>
        {
            Assert.That(store.Get(100), Is.Not.Null);
            Assert.That(store.Get(101), Is.Not.Null);
        });
    }

    [Test]
    public void Store_StaysWithinCapacity_WhenManyThreadsUseIt()
    {
        var store = new ItemStore(50);
        IPublishedContent[] items = [.. Enumerable.Range(1, 200).Select(id => Item(id))];

        Parallel.For(0, 20_000, i =>
        {
            IPublishedContent item = items[i % items.Length];
            if (i % 7 == 0)
                store.Remove(item.Key);
            else if (store.Get(item.Key) is null)
                store.Put(item);
        });

        Assert.That(store.Count, Is.LessThanOrEqualTo(50));
    }

    private static IPublishedContent Item(int id, Guid? key = null)
    {
        var item = new Mock<IPublishedContent>();
        item.SetupGet(i => i.Id).Returns(id);
        item.SetupGet(i => i.Key).Returns(key ?? Guid.NewGuid());
        return item.Object;
    }
}
