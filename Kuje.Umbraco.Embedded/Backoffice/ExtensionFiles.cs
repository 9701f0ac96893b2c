using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;

namespace Kuje.Umbraco.Embedded.Backoffice;

/// <summary>The files of backoffice extensions below <c>/App_Plugins</c>.</summary>
internal static class ExtensionFiles
{
    private const string Folder = "/App_Plugins";

    public static void UseExtensionFiles(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Folder), extensions => extensions.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = Describe,
        }));

    // An address that names a version (?v=…) changes with its file; any other is asked for again.
    private static void Describe(StaticFileResponseContext file)
    {
        bool isVersioned = file.Context.Request.Query.ContainsKey("v") || file.Context.Request.Query.ContainsKey("umb__rnd");
        file.Context.Response.Headers.CacheControl = isVersioned ? "public, max-age=31536000, immutable" : "no-cache";
        file.Context.Response.Headers.XContentTypeOptions = "nosniff";
    }
}
