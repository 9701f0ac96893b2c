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
        ItemStore store = Store(items: 100);
        IPublishedContent item = Item(7);

        Put(store, item);

        Assert.Multiple(() =>
        {
            Assert.That(store.Get(item.Key), Is.SameAs(item));
            Assert.That(store.Get(7), Is.SameAs(item));
        });
    }

    [Test]
    public void Put_ReplacesTheFormer_WhenTheKeyIsKnown()
    {
        ItemStore store = Store(items: 100);
        IPublishedContent former = Item(7);
        IPublishedContent next = Item(7, former.Key);
        Put(store, former);

        Put(store, next);

        Assert.Multiple(() =>
        {
            Assert.That(store.Get(7), Is.SameAs(next));
            Assert.That(store.Get(former.Key), Is.SameAs(next));
            Assert.That(store.Count, Is.EqualTo(1));
        });
    }

    [Test]
    public void Put_HoldsLittle_WhenEverythingIsReadOnce()
    {
        ItemStore store = Store(items: 100);

        for (var id = 1; id <= 1000; id++)
            Put(store, Item(id));

        Assert.Multiple(() =>
        {
            Assert.That(store.Count, Is.EqualTo(10));
            Assert.That(store.Get(1000), Is.Not.Null);
            Assert.That(store.Get(990), Is.Null);
        });
    }

    [Test]
    public void Put_HoldsLittle_WhenALargeSiteIsReadAgainAndAgain()
    {
        ItemStore store = Store(items: 100);
        IPublishedContent[] items = [.. Enumerable.Range(1, 200).Select(id => Item(id))];

        for (var round = 0; round < 3; round++)
        {
            foreach (IPublishedContent item in items)
                Put(store, item);
        }

        Assert.That(store.Count, Is.EqualTo(10));
    }

    [Test]
    public void Put_KeepsWhatIsAskedForAgain_WhenEverythingElseIsReadOnce()
    {
        ItemStore store = Store(items: 100);
        IPublishedContent[] wanted = [.. Enumerable.Range(1, 50).Select(id => Item(id))];
        foreach (IPublishedContent item in wanted.Concat(wanted))
            Put(store, item);

        for (var id = 100; id <= 1000; id++)
            Put(store, Item(id));

        Assert.That(wanted.Count(item => store.Get(item.Key) is not null), Is.GreaterThanOrEqualTo(40));
    }

    [Test]
    public void Put_LetsGoWhatNobodyAsksForAnyMore_AndKeepsWhatIsAskedForAlways()
    {
        ItemStore store = Store(items: 100);
        IPublishedContent asked = Item(1);
        IPublishedContent[] items = [asked, .. Enumerable.Range(2, 500).Select(id => Item(id))];

        foreach (IPublishedContent[] few in items.Chunk(20))
        {
            foreach (IPublishedContent item in few.Concat(few))
            {
                Put(store, item);
                store.Get(asked.Key);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(store.Size, Is.LessThanOrEqualTo(100 * ItemStore.OwnSize).And.GreaterThan(90 * ItemStore.OwnSize));
            Assert.That(store.Get(asked.Key), Is.Not.Null);
            Assert.That(store.Get(items[5].Key), Is.Null);
        });
    }

    [Test]
    public void Put_HoldsFewer_WhenTheyAreLarger()
    {
        ItemStore store = Store(items: 100);

        for (var id = 1; id <= 100; id++)
            store.Put(Item(id), storedSize: ItemStore.OwnSize);

        Assert.That(store.Count, Is.EqualTo(5));
    }

    [Test]
    public void Put_KeepsNothing_WhenTheItemIsLargerThanTheRoom()
    {
        ItemStore store = Store(items: 100);

        store.Put(Item(1), storedSize: 100 * ItemStore.OwnSize);

        Assert.That((store.Count, store.Size), Is.EqualTo((0, 0L)));
    }

    [Test]
    public void Remove_ForgetsByKeyAndById()
    {
        ItemStore store = Store(items: 100);
        IPublishedContent item = Item(1);
        Put(store, item);

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
        ItemStore store = Store(items: 100);
        for (var id = 1; id <= 50; id++)
        {
            IPublishedContent item = Item(id);
            Put(store, item);
            store.Remove(item.Key);
        }

        Put(store, Item(100));
        Put(store, Item(101));

        Assert.Multiple(() =>
        {
            Assert.That(store.Get(100), Is.Not.Null);
            Assert.That(store.Get(101), Is.Not.Null);
        });
    }

    [Test]
    public void Store_StaysWithinCapacity_WhenManyThreadsUseIt()
    {
        ItemStore store = Store(items: 50);
        IPublishedContent[] items = [.. Enumerable.Range(1, 200).Select(id => Item(id))];

        Parallel.For(0, 20_000, i =>
        {
            IPublishedContent item = items[i % items.Length];
            if (i % 7 == 0)
                store.Remove(item.Key);
            else if (store.Get(item.Key) is null)
                Put(store, item);
        });

        Assert.That(store.Size, Is.EqualTo((long)store.Count * ItemStore.OwnSize).And.LessThanOrEqualTo(50 * ItemStore.OwnSize));
    }

    private static ItemStore Store(int items) => new((long)items * ItemStore.OwnSize);

    private static void Put(ItemStore store, IPublishedContent item) => store.Put(item, storedSize: 0);

    private static IPublishedContent Item(int id, Guid? key = null)
    {
        var item = new Mock<IPublishedContent>();
        item.SetupGet(i => i.Id).Returns(id);
        item.SetupGet(i => i.Key).Returns(key ?? Guid.NewGuid());
        return item.Object;
    }
}
