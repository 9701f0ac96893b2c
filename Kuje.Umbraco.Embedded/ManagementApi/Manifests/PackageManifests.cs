using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Kuje.Umbraco.Embedded.ManagementApi.Manifests;

/// <summary>The <c>umbraco-package.json</c> of each folder below <c>App_Plugins</c>: those of this site and of the packages it uses.</summary>
internal sealed partial class PackageManifests(IWebHostEnvironment environment, ILogger<PackageManifests> logger)
{
    private const string Folder = "App_Plugins";
    private const string FileName = "umbraco-package.json";

    // They come with the build; a new package means a new start.
    private readonly Lock _gate = new();
    private PackageManifest[]? _all;

    public IReadOnlyCollection<PackageManifest> All
    {
        get
        {
            lock (_gate)
                return _all ??= [.. Read(Folder, depth: 2)];
        }
    }

    private IEnumerable<PackageManifest> Read(string folder, int depth)
    {
        foreach (IFileInfo entry in environment.WebRootFileProvider.GetDirectoryContents(folder).OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (entry.IsDirectory && depth > 0)
            {
                foreach (PackageManifest manifest in Read($"{folder}/{entry.Name}", depth - 1))
                    yield return manifest;
            }
            else if (!entry.IsDirectory && entry.Name.Equals(FileName, StringComparison.OrdinalIgnoreCase) && Parse(entry, folder) is { } manifest)
            {
                yield return manifest;
            }
        }
    }

    /// <summary>A package that cannot be read takes nothing else with it.</summary>
    private PackageManifest? Parse(IFileInfo file, string folder)
    {
        try
        {
            using Stream stream = file.CreateReadStream();
            return JsonSerializer.Deserialize<PackageManifest>(stream, PackageManifest.Options);
        }
        catch (JsonException exception)
        {
            LogUnreadable(exception, $"{folder}/{file.Name}");
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The package manifest {File} cannot be read, so the backoffice goes without the package.")]
    private partial void LogUnreadable(Exception exception, string file);
}
