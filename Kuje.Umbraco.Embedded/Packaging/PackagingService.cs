using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Manifest;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Kuje.Umbraco.Embedded.Packaging;

/// <summary>Knows the packages whose manifests are in the site. Packages of content in XML are the full Umbraco's: none can be made or installed here.</summary>
internal sealed class PackagingService(IServiceProvider services) : IPackagingService
{
    public CompiledPackage GetCompiledPackageInfo(XDocument? packageXml) => throw NoPackages();

    public InstallationSummary InstallCompiledPackageData(FileInfo packageXmlFile, int userId = -1) => throw NoPackages();

    public InstallationSummary InstallCompiledPackageData(XDocument? packageXml, int userId = -1) => throw NoPackages();

    public async Task<IEnumerable<InstalledPackage>> GetAllInstalledPackagesAsync()
    {
        if (services.GetService(typeof(IPackageManifestService)) is not IPackageManifestService manifests)
            return [];
        return (await manifests.GetAllPackageManifestsAsync()).Select(manifest => new InstalledPackage
        {
            PackageId = manifest.Id,
            PackageName = manifest.Name,
            Version = manifest.Version,
            AllowPackageTelemetry = manifest.AllowTelemetry,
        });
    }

    public Task<PagedModel<InstalledPackage>> GetInstalledPackagesFromMigrationPlansAsync(int skip, int take) =>
        Task.FromResult(new PagedModel<InstalledPackage>());

    public InstalledPackage? GetInstalledPackageByName(string packageName) =>
        GetAllInstalledPackagesAsync().GetAwaiter().GetResult()
            .FirstOrDefault(package => string.Equals(package.PackageName, packageName, StringComparison.OrdinalIgnoreCase));

    public Task<PagedModel<PackageDefinition>> GetCreatedPackagesAsync(int skip, int take) => Task.FromResult(new PagedModel<PackageDefinition>());

    public PackageDefinition? GetCreatedPackageById(int id) => null;

    public Task<PackageDefinition?> GetCreatedPackageByKeyAsync(Guid key) => Task.FromResult<PackageDefinition?>(null);

    public Task<Attempt<PackageDefinition?, PackageOperationStatus>> DeleteCreatedPackageAsync(Guid key, Guid userKey) =>
        Task.FromResult(Attempt.FailWithStatus<PackageDefinition?, PackageOperationStatus>(PackageOperationStatus.NotFound, null));

    public Task<Attempt<PackageDefinition, PackageOperationStatus>> CreateCreatedPackageAsync(PackageDefinition package, Guid userKey) =>
        throw NoPackages();

    public Task<Attempt<PackageDefinition, PackageOperationStatus>> UpdateCreatedPackageAsync(PackageDefinition package, Guid userKey) =>
        Task.FromResult(Attempt.FailWithStatus(PackageOperationStatus.NotFound, package));

    public string ExportCreatedPackage(PackageDefinition definition) => throw NoPackages();

    private static NotSupportedException NoPackages() =>
        new("Packages of content in XML cannot be made or installed on the embedded engine; use the full Umbraco for them.");
}
