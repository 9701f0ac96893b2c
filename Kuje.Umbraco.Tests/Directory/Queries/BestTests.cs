using Kuje.Umbraco.Directory.Queries;

namespace Kuje.Umbraco.Tests.Directory.Queries;

[TestFixture]
public class BestTests
{
    [Test]
    public void InOrder_IsTheBeginningOfAllInOrder()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++)
        {
            int[] all = [.. Enumerable.Range(0, random.Next(300)).Select(_ => random.Next(100))];
            int wanted = random.Next(200);
            using var best = new Best<int>(wanted, (a, b) => a.CompareTo(b));
            foreach (int one in all)
                best.Add(one);
            Assert.That(best.InOrder().ToArray(), Is.EqualTo(all.Order().Take(wanted)), $"{wanted} of {all.Length}");
        }
    }

    [Test]
    public void Add_TakesRoomForWhatThereIs_NotForWhatIsWanted()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        using var best = new Best<long>(int.MaxValue, (a, b) => b.CompareTo(a));
        for (var i = 0; i < 1000; i++)
            best.Add(i);
        Assert.Multiple(() =>
        {
            Assert.That(best.InOrder()[0], Is.EqualTo(999));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
        });
    }
}
