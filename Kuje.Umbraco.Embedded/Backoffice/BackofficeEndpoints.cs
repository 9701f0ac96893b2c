using Kuje.Umbraco.Embedded.Backoffice.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kuje.Umbraco.Embedded.Backoffice;

/// <summary>The client's page and files. What it shows by itself below <c>/umbraco</c> is the same page each time.</summary>
internal static class BackofficeEndpoints
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapBackoffice(this WebApplication app)
    {
        app.UseExtensionFiles();
        app.MapSignInPages();
        if (app.Services.GetRequiredService<BackofficeFiles>().Version is null)
            return;
        app.MapBackofficeGraphics();
        app.MapMethods("/umbraco/backoffice/{**path}", Read, File);
        foreach (string path in (string[])["/umbraco", "/umbraco/oauth_complete", "/umbraco/error", "/umbraco/preview", "/umbraco/section/{**rest}"])
            app.MapMethods(path, Read, (HttpContext http, BackofficePage page) => page.WriteAsync(http));
    }

    private static IResult File(string? path, BackofficeFiles files)
    {
        string version = files.Version!;
        path ??= string.Empty;
        bool isVersioned = path.StartsWith(version + "/", StringComparison.Ordinal);
        return files.Find(isVersioned ? path[(version.Length + 1)..] : path) is { } file
            ? new BackofficeFileResult(file, version, isVersioned)
            : Results.NotFound();
    }
}
