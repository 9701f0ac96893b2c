using Kuje.Umbraco.Delivery.Caching;
using Kuje.Umbraco.Delivery.Requests;
using Kuje.Umbraco.Directory;
using Kuje.Umbraco.Directory.Items;
using Kuje.Umbraco.Directory.Reading;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;
using static Kuje.Umbraco.Tests.Delivery.DirectorySite;

namespace Kuje.Umbraco.Tests.Delivery;

/// <summary>Several servers: another one, told by the refreshers' messages alone, answers the same with the same tags.</summary>
[NonParallelizable]
internal sealed class ServersTests
{
    private readonly List<Guid> _made = [];
    private OtherServer _other = null!;

    [SetUp]
    public void Begin() => _other = new OtherServer();

    [TearDown]
    public void CheckAndClean()
    {
        foreach (Guid key in _made)
            Editor.Delete(Editor.Node(key));
        _made.Clear();
        AssertSame();
    }

    [Test]
    public void Tags_AreTheSame_ThoughEachServerNumbersForItself()
    {
        Publish("Palvelimet");
        Assert.That(_other.Snapshot.Version, Is.Not.EqualTo(Keeper.Current!.Version), "the other has heard of nothing yet");
        AssertSame();
        foreach (string path in new[] { "activities", "activities/avoin-taidehuone" })
        {
            var key = new AnswerKey("/umbraco/kuje/delivery/api/v1/" + path, "?take=2", 0, ContentCoding.Gzip);
            AnswerCache.Kept own = new AnswerCache().Of(Keeper.Current!, default), others = new AnswerCache().Of(_other.Snapshot, default);
            Assert.That(EntityTag.Of(others, key, dependsOnDay: false), Is.EqualTo(EntityTag.Of(own, key, dependsOnDay: false)));
        }
    }

    [Test]
    public void Messages_MayComeTogetherAndLate()
    {
        IContent one = Publish("Eka"), two = Publish("Toka");
        Editor.Move(Editor.Node(one.Key), "kymenlaakso/activities");
        Editor.Unpublish(Editor.Node(two.Key), "sv-FI");
        Editor.Trash(Editor.Node(two.Key));
        Editor.Move(Editor.Node(two.Key), "kymenlaakso/activities");
        Editor.Publish(Editor.Node(two.Key));
        AssertSame();
    }

    [Test]
    public void Branch_GoesAndComes_ByTheMessageOfItsTop()
    {
        IContent list = Editor.Node("kymenlaakso/activities");
        Editor.Unpublish(list);
        AssertSame();
        Editor.Publish(Editor.Node(list.Key));
        AssertSame();
    }

    [Test]
    public void Picture_GoesAndComes_ByItsMessage()
    {
        IMediaService service = Engine.Get<IMediaService>();
        IMedia picture = service.GetById(Kuje.Umbraco.Schema.Content.ContentKey.OfMedia("open-studio"))!;
        service.MoveToRecycleBin(picture);
        AssertSame();
        service.Move(picture, global::Umbraco.Cms.Core.Constants.System.Root);
        AssertSame();
    }

    [Test]
    public async Task Languages_ComeAndGo_ByTheirMessages()
    {
        ILanguageService languages = Engine.Get<ILanguageService>();
        await languages.CreateAsync(new Language("de-DE", "German") { FallbackIsoCode = "sv-FI" }, global::Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        AssertSame();
        await languages.DeleteAsync("de-DE", global::Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        AssertSame();
    }

    [Test]
    public void Change_ThatCouldNotBeRead_IsReadLater()
    {
        var access = new Mock<IPublicAccessService>();
        var clock = new StoppedClock();
        var site = ActivatorUtilities.CreateInstance<PublishedDirectory>(Engine.Services, new ItemNumbers(), access.Object);
        var keeper = ActivatorUtilities.CreateInstance<DirectoryKeeper>(Engine.Services, site, clock);
        keeper.Read();
        access.Setup(service => service.GetAll()).Throws(new TimeoutException("The database is away."));
        IContent activity = Publish("Katko");

        keeper.Update([activity.Key], [], []);
        Assert.That(keeper.Read().Find(ItemKind.Activity, activity.Key), Is.Null);

        access.Setup(service => service.GetAll()).Returns([]);
        Assert.That(() => clock.Next, Is.Not.Null.After(5000, 10));
        clock.Next!();
        Assert.That(() => keeper.Read().Find(ItemKind.Activity, activity.Key), Is.Not.Null.After(5000, 10));
    }

    [TestCaseSource(nameof(Everything))]
    public void Message_ThatNamesNoDocument_HasAllReadAgain(object message, MessageType type)
    {
        Publish("Kaikki");
        OtherServer.Forget();
        _other.Hear(message, type);
        Assert.That(SnapshotText.Of(_other.Snapshot), Is.EqualTo(SnapshotText.Of(Keeper.Current!)));
    }

    private static IEnumerable<TestCaseData> Everything() =>
    [
        new(new[] { new ContentCacheRefresher.JsonPayload { ChangeTypes = TreeChangeTypes.RefreshAll } }, MessageType.RefreshByPayload),
        new(new[] { new ContentCacheRefresher.JsonPayload { Id = 1, ChangeTypes = TreeChangeTypes.RefreshNode } }, MessageType.RefreshByPayload),
        new(string.Empty, MessageType.RefreshAll),
        new(1, MessageType.RefreshById),
        new(1, MessageType.RemoveById),
        new("[]", MessageType.RefreshByJson),
    ];

    private sealed class StoppedClock : TimeProvider
    {
        /// <summary>What waits for its time.</summary>
        public Action? Next { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Next = () => callback(state);
            return Mock.Of<ITimer>();
        }
    }

    private IContent Publish(string name)
    {
        IContent content = LinkedContent.Make(name, Kuje.Umbraco.Schema.Content.ContentKey.OfNode("kymenlaakso/activities/voimaryhma"));
        _made.Add(content.Key);
        Editor.Publish(content);
        return Editor.Node(content.Key);
    }

    private void AssertSame()
    {
        _other.Sync();
        Assert.That(SnapshotText.Of(_other.Snapshot), Is.EqualTo(SnapshotText.Of(Keeper.Current!)));
    }
}
