using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Install;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Kuje.Umbraco.Embedded.Settings;

/// <summary>Tries whether the site may write where it must.</summary>
internal sealed class FolderPermissions(IHostEnvironment environment, IHostingEnvironment hosting) : IFilePermissionHelper
{
    public bool RunFilePermissionTestSuite(out Dictionary<FilePermissionTest, IEnumerable<string>> report)
    {
        string content = environment.ContentRootPath;
        report = new()
        {
            [FilePermissionTest.FolderCreation] = Failures(Path.Combine(content, "umbraco", "Data"), hosting.LocalTempPath),
            [FilePermissionTest.FileWritingForPackages] = [],
            [FilePermissionTest.FileWriting] = Failures(content),
            [FilePermissionTest.MediaFolderCreation] = Failures(Path.Combine(content, "wwwroot", "media")),
        };
        return report.Values.All(failures => !failures.Any());
    }

    private static string[] Failures(params string[] folders) => [.. folders.Where(folder => !IsWritable(folder))];

    private static bool IsWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, $".{Guid.NewGuid():N}");
            File.WriteAllText(probe, string.Empty);
            File.Delete(probe);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
