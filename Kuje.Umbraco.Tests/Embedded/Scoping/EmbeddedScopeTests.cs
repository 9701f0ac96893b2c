using Kuje.Umbraco.Embedded.Scoping;
using Kuje.Umbraco.Embedded.Storage;
using Kuje.Umbraco.Tests.Embedded.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;

namespace Kuje.Umbraco.Tests.Embedded.Scoping;

public class EmbeddedScopeTests
{
    private TemporaryStore _temporary = null!;
    private AmbientScope _ambient = null!;
    private EmbeddedScopeProvider _provider = null!;
    private Mock<IEventAggregator> _events = null!;

    [SetUp]
    public void CreateProvider()
    {
        _temporary = new TemporaryStore();
        _ambient = new AmbientScope();
        _events = new Mock<IEventAggregator>();
        var settings = Mock.Of<IOptionsMonitor<GlobalSettings>>(m =>
            m.CurrentValue == new GlobalSettings { DistributedLockingWriteLockDefaultTimeout = TimeSpan.FromMilliseconds(100) });
        var fileSystems = new FileSystems(
            NullLoggerFactory.Instance, Mock.Of<IIOHelper>(), Options.Create(new GlobalSettings()), Mock.Of<IHostingEnvironment>());
        _provider = new EmbeddedScopeProvider(
            _temporary.Store, new SessionLockingMechanism(_ambient, settings), NullLoggerFactory.Instance, fileSystems, _events.Object, _ambient);
    }

    [TearDown]
    public void DeleteFile() => _temporary.Dispose();

    [Test]
    public void Dispose_Commits_WhenCompleted()
    {
        using (ICoreScope scope = _provider.CreateCoreScope())
        {
            Rename("new");
            scope.Complete();
        }

        Assert.That(NameOfRoot(), Is.EqualTo("new"));
    }

    [Test]
    public void Dispose_RollsBack_WhenNotCompleted()
    {
        string before = NameOfRoot();

        using (_provider.CreateCoreScope())
            Rename("new");

        Assert.That(NameOfRoot(), Is.EqualTo(before));
    }

    [Test]
    public void Dispose_RollsBackTheWhole_WhenAnInnerScopeWasNotCompleted()
    {
        string before = NameOfRoot();

        using (ICoreScope outer = _provider.CreateCoreScope())
        {
            Rename("new");
            _provider.CreateCoreScope().Dispose();
            outer.Complete();
        }

        Assert.That(NameOfRoot(), Is.EqualTo(before));
    }

    [Test]
    public void Notifications_GoOutAfterTheCommit_OutsideTheScope()
    {
        string? seen = null;
        bool? ambient = null;
        _events.Setup(e => e.Publish<INotification, INotificationHandler>(It.IsAny<IEnumerable<INotification>>())).Callback(() =>
        {
            ambient = _ambient.Current is not null;
            seen = Task.Run(NameOfRoot).Result;
        });

        using (ICoreScope scope = _provider.CreateCoreScope())
        {
            Rename("new");
            scope.Notifications.Publish(Mock.Of<INotification>());
            Assert.That(seen, Is.Null);
            scope.Complete();
        }

        Assert.That(seen, Is.EqualTo("new"));
        Assert.That(ambient, Is.False);
    }

    [Test]
    public void Notifications_StayUnsent_AfterARollback()
    {
        using (ICoreScope scope = _provider.CreateCoreScope())
            scope.Notifications.Publish(Mock.Of<INotification>());

        _events.VerifyNoOtherCalls();
    }

    [Test]
    public void Context_RunsWhatWasEnlisted_ByPriority_WhenTheRootEnds()
    {
        var ran = new List<string>();
        using (ICoreScope outer = _provider.CreateCoreScope())
        {
            using (ICoreScope inner = _provider.CreateCoreScope())
            {
                _provider.Context!.Enlist("late", completed => ran.Add($"late {completed}"), priority: 200);
                _provider.Context!.Enlist("early", completed => ran.Add($"early {completed}"), priority: 10);
                inner.Complete();
            }

            Assert.That(ran, Is.Empty);
            outer.Complete();
        }

        Assert.That(ran, Is.EqualTo(new[] { "early True", "late True" }));
    }

    [Test]
    public void WriteLock_TimesOut_WhileAnotherFlowWrites()
    {
        using ICoreScope scope = _provider.CreateCoreScope();
        scope.EagerWriteLock(1);

        Task other;
        using (ExecutionContext.SuppressFlow())
        {
            other = Task.Run(() =>
            {
                using ICoreScope waiting = _provider.CreateCoreScope();
                waiting.EagerWriteLock(1);
            });
        }

        Assert.That(async () => await other, Throws.TypeOf<DistributedWriteLockTimeoutException>());
    }

    [Test]
    public async Task AmbientScope_FlowsWithAwait_AndEndsWithItsScope()
    {
        using (ICoreScope scope = _provider.CreateCoreScope())
        {
            await Task.Yield();
            Rename("async");
            scope.Complete();
        }

        Assert.That(_ambient.Current, Is.Null);
        Assert.That(NameOfRoot(), Is.EqualTo("async"));
    }

    [Test]
    public void Dispose_Refuses_WhenAnInnerScopeIsStillOpen()
    {
        ICoreScope outer = _provider.CreateCoreScope();
        ICoreScope inner = _provider.CreateCoreScope();

        Assert.That(outer.Dispose, Throws.InvalidOperationException);

        inner.Dispose();
        outer.Dispose();
    }

    [Test]
    public void Session_IsRefused_OutsideAScope() =>
        Assert.That(() => _ambient.Session, Throws.InvalidOperationException.With.Message.Contains("outside a scope"));

    private void Rename(string name) => _ambient.Session.Execute("UPDATE node SET name = @0 WHERE id = -1", name);

    private string NameOfRoot()
    {
        using var session = new SqliteSession(_temporary.Store);
        return session.First("SELECT name FROM node WHERE id = -1", row => row.Text(0))!;
    }
}
