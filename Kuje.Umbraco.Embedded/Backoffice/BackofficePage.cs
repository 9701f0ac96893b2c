using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kuje.Umbraco.Embedded.ManagementApi.Manifests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Kuje.Umbraco.Embedded.Backoffice;

/// <summary>The page that the client runs in: where its modules are, for it and for extensions, and its element.</summary>
internal sealed class BackofficePage(
    BackofficeFiles files, IHostingEnvironment environment, IOptionsMonitor<BackofficeOptions> options, PackageManifests manifests)
{
    public Task WriteAsync(HttpContext http)
    {
        string root = http.Request.PathBase.Value ?? string.Empty;
        string assets = $"{root}/umbraco/backoffice/{files.Version}";
        string importMap = ImportMap(assets);
        HttpResponse response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        if (options.CurrentValue.ContentSecurityPolicy is { Length: > 0 } policy)
        {
            string hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(importMap)));
            response.Headers.ContentSecurityPolicy = policy.Replace("{importmap}", hash, StringComparison.Ordinal);
        }

        return response.WriteAsync(Render(root, assets, importMap), http.RequestAborted);
    }

    private string Render(string root, string assets, string importMap)
    {
        string title = HtmlEncoder.Default.Encode(environment.SiteName is { Length: > 0 } name ? $"{name} – Umbraco" : "Umbraco");
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <base href="{root}/umbraco/">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title}</title>
            <link rel="icon" type="image/svg+xml" href="{assets}/assets/favicon.svg">
            <link rel="stylesheet" href="{assets}/css/uui-css.css">
            <link rel="stylesheet" href="{assets}/css/page.css">
            <script type="importmap">{importMap}</script>
            <link rel="modulepreload" href="{assets}/chunks/start.js">
            <script type="module" src="{assets}/app.js"></script>
            </head>
            <body class="uui-font uui-text">
            <umb-app></umb-app>
            <noscript>
            <p lang="fi">Hallintapaneeli tarvitsee JavaScriptiä. Salli se tälle sivustolle ja lataa sivu uudelleen.</p>
            <p lang="sv">Administrationen kräver JavaScript. Tillåt det för den här webbplatsen och ladda om sidan.</p>
            <p lang="en">The backoffice needs JavaScript. Allow it for this site and reload the page.</p>
            </noscript>
            </body>
            </html>

            """;
    }

    /// <summary>The client's own names win over those that packages declare.</summary>
    private string ImportMap(string assets)
    {
        var imports = new Dictionary<string, string>(StringComparer.Ordinal);
        var scopes = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (PackageImportMap declared in manifests.All.Select(manifest => manifest.Importmap).OfType<PackageImportMap>())
        {
            foreach ((string name, string address) in declared.Imports ?? new Dictionary<string, string>())
                imports[name] = address;
            foreach ((string prefix, IReadOnlyDictionary<string, string> scope) in declared.Scopes ?? new Dictionary<string, IReadOnlyDictionary<string, string>>())
                scopes[prefix] = scope;
        }

        foreach ((string name, string path) in files.Imports)
            imports[name] = $"{assets}/{path}";
        return scopes.Count > 0 ? JsonSerializer.Serialize(new { imports, scopes }) : JsonSerializer.Serialize(new { imports });
    }
}
