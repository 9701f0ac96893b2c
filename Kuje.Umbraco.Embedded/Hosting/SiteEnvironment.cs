using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>Where the site's files are and what its address is.</summary>
internal sealed class SiteEnvironment(
    IWebHostEnvironment environment,
    IOptionsMonitor<HostingSettings> hosting,
    IOptionsMonitor<WebRoutingSettings> routing) : IHostingEnvironment
{
    private Uri? _seenUrl;

    public string SiteName => hosting.CurrentValue.SiteName ?? environment.ApplicationName;

    public string ApplicationId =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(environment.ApplicationName + ApplicationPhysicalPath)))[..40];

    public string ApplicationPhysicalPath => environment.ContentRootPath;

    public string LocalTempPath => Path.Combine(environment.ContentRootPath, "umbraco", "Data", "TEMP");

    public string TemporaryFileUploadPath => hosting.CurrentValue.TemporaryFileUploadLocation is { Length: > 0 } configured
        ? Path.GetFullPath(configured, environment.ContentRootPath)
        : Path.Combine(LocalTempPath, "TemporaryFile");

    public string ApplicationVirtualPath => hosting.CurrentValue.ApplicationVirtualPath?.TrimEnd('/') is { Length: > 0 } path ? path : "/";

    public bool IsDebugMode => hosting.CurrentValue.Debug;

    public bool IsHosted => true;

    /// <summary>The configured address, or the one of the first request.</summary>
    public Uri ApplicationMainUrl =>
        Uri.TryCreate(routing.CurrentValue.UmbracoApplicationUrl, UriKind.Absolute, out Uri? configured) ? configured : _seenUrl!;

    public string MapPathWebRoot(string path) => Map(environment.WebRootPath ?? Path.Combine(environment.ContentRootPath, "wwwroot"), path);

    public string MapPathContentRoot(string path) => Map(environment.ContentRootPath, path);

    public string ToAbsolute(string virtualPath)
    {
        if (!virtualPath.StartsWith("~/", StringComparison.Ordinal) && !virtualPath.StartsWith('/'))
            throw new InvalidOperationException($"The virtual path '{virtualPath}' starts neither with ~/ nor with /.");
        return virtualPath.StartsWith('/') ? virtualPath : ApplicationVirtualPath.TrimEnd('/') + virtualPath[1..];
    }

    public void EnsureApplicationMainUrl(Uri? currentApplicationUrl)
    {
        if (currentApplicationUrl is not null)
            Interlocked.CompareExchange(ref _seenUrl, new Uri(currentApplicationUrl.GetLeftPart(UriPartial.Authority)), null);
    }

    private static string Map(string root, string path) =>
        Path.Combine(root, path.TrimStart('~').TrimStart('/', '\\').Replace('\\', '/'));
}
