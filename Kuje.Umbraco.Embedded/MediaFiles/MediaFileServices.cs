using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Kuje.Umbraco.Embedded.MediaFiles;

internal static class MediaFileServices
{
    public static IUmbracoBuilder AddMediaFiles(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddUnique<IMediaPathScheme, UniqueMediaPathScheme>();
        services.AddUnique(CreateMediaFileManager);
        services.AddUnique<IImageUrlGenerator, CropUrlGenerator>();
        services.AddUnique<IImageDimensionExtractor, HeaderImageDimensionExtractor>();
        services.AddUnique<ISvgDimensionExtractor, SvgDimensionExtractor>();
        services.AddSingleton<IFileStreamSecurityAnalyzer, SvgSecurityAnalyzer>();
        services.AddSingleton<UploadAutoFillProperties>();
        services.AddSingleton<UploadedFiles>();
        services.AddSingleton<FileProperties>();

        builder.AddNotificationHandler<MediaSavingNotification, MediaDetailsHandler>();
        builder.AddNotificationHandler<MediaSavedNotification, FileLifetimeHandler>();
        builder.AddNotificationHandler<MediaDeletedNotification, FileLifetimeHandler>();
        builder.AddNotificationHandler<ContentDeletedNotification, FileLifetimeHandler>();
        builder.AddNotificationHandler<ContentCopiedNotification, FileLifetimeHandler>();
        return builder;
    }

    private static MediaFileManager CreateMediaFileManager(IServiceProvider services)
    {
        var hosting = services.GetRequiredService<global::Umbraco.Cms.Core.Hosting.IHostingEnvironment>();
        GlobalSettings settings = services.GetRequiredService<IOptions<GlobalSettings>>().Value;
        var fileSystem = new PhysicalFileSystem(
            services.GetRequiredService<IIOHelper>(),
            hosting,
            services.GetRequiredService<ILogger<PhysicalFileSystem>>(),
            PhysicalRoot(settings, services.GetRequiredService<IWebHostEnvironment>()),
            hosting.ToAbsolute(settings.UmbracoMediaPath));
        return new MediaFileManager(
            fileSystem,
            services.GetRequiredService<IMediaPathScheme>(),
            services.GetRequiredService<ILogger<MediaFileManager>>(),
            services.GetRequiredService<IShortStringHelper>(),
            services,
            new Lazy<ICoreScopeProvider>(services.GetRequiredService<ICoreScopeProvider>));
    }

    /// <summary>Where the files lie: an absolute path as set, any other below the web root.</summary>
    public static string PhysicalRoot(GlobalSettings settings, IWebHostEnvironment environment)
    {
        string path = settings.UmbracoMediaPhysicalRootPath;
        if (Path.IsPathFullyQualified(path))
            return path;
        string webRoot = environment.WebRootPath ?? Path.Combine(environment.ContentRootPath, "wwwroot");
        return Path.GetFullPath(Path.Combine(webRoot, path.TrimStart('~', '/')));
    }
}
