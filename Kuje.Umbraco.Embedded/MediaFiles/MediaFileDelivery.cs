using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;

namespace Kuje.Umbraco.Embedded.MediaFiles;

/// <summary>Serves uploaded files below the media path. Whoever may upload must not be able to run anything in a reader's browser.</summary>
internal static class MediaFileDelivery
{
    /// <summary>Drawings are shown, with their own styles, but can neither run nor load anything.</summary>
    private const string DrawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    private const string FilePolicy = "default-src 'none'; sandbox";

    /// <summary>What browsers show as a page of this site; it is saved to a file instead.</summary>
    private static readonly string[] ActiveTypes = ["text/html", "application/xhtml+xml", "text/xml", "application/xml", "text/javascript", "application/javascript"];

    public static void UseMediaFiles(this WebApplication app)
    {
        GlobalSettings settings = app.Services.GetRequiredService<IOptions<GlobalSettings>>().Value;
        string root = MediaFileServices.PhysicalRoot(settings, app.Environment);
        Directory.CreateDirectory(root);
        var path = new PathString("/" + settings.UmbracoMediaPath.Trim('~', '/'));

        app.UseWhen(context => context.Request.Path.StartsWithSegments(path), media =>
        {
            media.Use(HideTrashed);
            media.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = path,
                FileProvider = new PhysicalFileProvider(root),
                ContentTypeProvider = new FileExtensionContentTypeProvider(),
                ServeUnknownFileTypes = true,
                DefaultContentType = "application/octet-stream",
                OnPrepareResponse = Protect,
            });
            media.Use((HttpContext context, RequestDelegate _) =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        });
    }

    /// <remarks>Media in the recycle bin have a suffix only while the setting says so; then no reader gets them.</remarks>
    private static Task HideTrashed(HttpContext context, RequestDelegate next)
    {
        var settings = context.RequestServices.GetRequiredService<IOptionsMonitor<ContentSettings>>();
        string name = Path.GetFileNameWithoutExtension(context.Request.Path.Value ?? string.Empty);
        if (!settings.CurrentValue.EnableMediaRecycleBinProtection
            || !name.EndsWith(Constants.Conventions.Media.TrashedMediaSuffix, StringComparison.OrdinalIgnoreCase))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void Protect(StaticFileResponseContext file)
    {
        IHeaderDictionary headers = file.Context.Response.Headers;
        string type = file.Context.Response.ContentType?.Split(';')[0].Trim() ?? string.Empty;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = type == "image/svg+xml" ? DrawingPolicy : FilePolicy;
        if (type == "application/pdf")
            headers.Remove("Content-Security-Policy"); // Browsers' viewers do not work in a sandbox.
        if (ActiveTypes.Contains(type))
            headers.ContentDisposition = "attachment";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
