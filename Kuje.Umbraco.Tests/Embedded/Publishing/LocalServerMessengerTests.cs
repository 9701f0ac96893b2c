using Kuje.Umbraco.Embedded.Publishing;
using Moq;
using Umbraco.Cms.Core.Cache;

namespace Kuje.Umbraco.Tests.Embedded.Publishing;

[TestFixture]
public sealed class LocalServerMessengerTests
{
    private readonly ContentGeneration _generation = new();

    [Test]
    public void QueueRefresh_RunsTheRefresherAtOnce_InternalCachesFirst()
    {
        var done = new List<string>();
        var refresher = new Mock<IPayloadCacheRefresher<string>>();
        refresher.Setup(r => r.RefreshInternal(It.IsAny<string[]>())).Callback((string[] p) => done.Add("internal " + p[0]));
        refresher.Setup(r => r.Refresh(It.IsAny<string[]>())).Callback((string[] p) => done.Add("refresh " + p[0]));

        new LocalServerMessenger(_generation).QueueRefresh(refresher.Object, new[] { "a" });

        Assert.That(done, Is.EqualTo(new[] { "internal a", "refresh a" }));
    }

    [Test]
    public void QueueRefresh_Throws_WhenTheRefresherTakesNoSuchPayload()
    {
        var refresher = new Mock<IPayloadCacheRefresher<string>>();

        Assert.That(() => new LocalServerMessenger(_generation).QueueRefresh(refresher.Object, new[] { DateTime.Now }), Throws.InvalidOperationException);
    }

    [Test]
    public void QueueRefresh_EndsTheGenerationOfWhatIsKept()
    {
        long before = _generation.Current;
        var refresher = new Mock<ICacheRefresher>();

        new LocalServerMessenger(_generation).QueueRefresh(refresher.Object, 5, 6);

        refresher.Verify(r => r.Refresh(5));
        refresher.Verify(r => r.Refresh(6));
        Assert.That(_generation.Current, Is.GreaterThan(before));
    }

    [Test]
    public void QueueRemove_GivesTheInstanceItself_WhenTheRefresherKnowsItsType()
    {
        var refresher = new Mock<ICacheRefresher<string>>();

        new LocalServerMessenger(_generation).QueueRemove(refresher.Object, text => text.Length, "abc");

        refresher.Verify(r => r.Remove("abc"));
        refresher.Verify(r => r.Remove(It.IsAny<int>()), Times.Never);
    }
}
