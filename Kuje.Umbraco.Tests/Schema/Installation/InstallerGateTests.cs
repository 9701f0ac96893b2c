using Kuje.Umbraco.Schema.Installation;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace Kuje.Umbraco.Tests.Schema.Installation;

public class InstallerGateTests
{
    [TestCase(RuntimeLevel.Run, ServerRole.Single, true)]
    [TestCase(RuntimeLevel.Run, ServerRole.SchedulingPublisher, true)]
    [TestCase(RuntimeLevel.Run, ServerRole.Unknown, true)]
    [TestCase(RuntimeLevel.Run, ServerRole.Subscriber, false)]
    [TestCase(RuntimeLevel.Install, ServerRole.Single, false)]
    [TestCase(RuntimeLevel.Upgrade, ServerRole.Single, false)]
    [TestCase(RuntimeLevel.BootFailed, ServerRole.Single, false)]
    public async Task Handle_InstallsOnlyOnARunningSiteThatMayPublish(RuntimeLevel level, ServerRole role, bool installs)
    {
        var step = new Mock<IInstallStep>();
        var installer = new Installer(
            [step.Object],
            Mock.Of<ICoreScopeProvider>(provider => provider.CreateCoreScope(
                It.IsAny<System.Data.IsolationLevel>(),
                It.IsAny<RepositoryCacheMode>(),
                null,
                null,
                null,
                false,
                false) == Mock.Of<ICoreScope>()),
            new LedgerStore(Mock.Of<IKeyValueService>()),
            Mock.Of<IRuntimeState>(state => state.Level == level),
            Mock.Of<IServerRoleAccessor>(server => server.CurrentServerRole == role),
            AppCaches.Disabled,
            NullLogger<Installer>.Instance);

        await installer.HandleAsync(new UmbracoApplicationStartedNotification(isRestarting: false), CancellationToken.None);

        step.Verify(
            step => step.RunAsync(It.IsAny<InstallLedger>(), It.IsAny<CancellationToken>()),
            installs ? Times.Once() : Times.Never());
    }
}
