using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.Installer;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Semver;
using Umbraco.Cms.Core.Services;

namespace Kuje.Umbraco.Embedded.Settings;

#pragma warning disable CS0618 // Core still asks for these two repositories.
/// <summary>This engine tells nobody about the site: not that it was installed, not how it is used, and it asks nobody for upgrades.</summary>
internal sealed class NoTelemetry : IUsageInformationService, IInstallationRepository, IUpgradeCheckRepository
{
    public IEnumerable<UsageInformation>? GetDetailed() => [];

    public Task SaveInstallLogAsync(InstallLog installLog) => Task.CompletedTask;

    public Task<UpgradeResult> CheckUpgradeAsync(SemVersion version) =>
        Task.FromResult(new UpgradeResult("None", string.Empty, string.Empty));
}
#pragma warning restore CS0618
