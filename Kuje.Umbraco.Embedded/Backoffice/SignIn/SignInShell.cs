using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Kuje.Umbraco.Embedded.Backoffice.SignIn;

/// <summary>What the sign-in pages have in common: one column, no script, nothing from elsewhere.</summary>
internal sealed class SignInShell(IHostingEnvironment environment)
{
    public static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style =
        """

        :root { color-scheme: light dark; --page: #f3f3f5; --card: #fff; --text: #1b1b29; --soft: #55556a; --line: #75758a; --action: #1b264f; --on-action: #fff; --bad: #b3123f; --good: #14653a; }
        @media (prefers-color-scheme: dark) { :root { --page: #14141f; --card: #20202e; --text: #f2f2f7; --soft: #b9b9cc; --line: #8f8fa6; --action: #c3d0ff; --on-action: #14141f; --bad: #ffa3b8; --good: #8fe0b3; } }
        * { box-sizing: border-box; }
        body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; align-items: center; background: var(--page); color: var(--text); font: 1.0625rem/1.5 system-ui, sans-serif; }
        header { width: 100%; padding: 1rem; } nav ul { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
        nav a { display: inline-block; padding: .35rem .25rem; } [aria-current] { font-weight: bold; text-decoration: none; }
        main { width: min(27rem, calc(100% - 2rem)); margin: auto; padding: 2rem; background: var(--card); border-radius: .75rem; box-shadow: 0 1px 4px rgb(0 0 0 / .18); }
        .site { margin: 0; color: var(--soft); } h1 { margin: 0 0 1.25rem; font-size: 1.7rem; line-height: 1.25; overflow-wrap: anywhere; }
        label { display: block; margin: 1.1rem 0 .3rem; font-weight: 600; } .hint { margin: 0 0 .35rem; padding: 0; color: var(--soft); font-size: .95rem; list-style: none; }
        input { display: block; width: 100%; min-height: 2.9rem; padding: .5rem .7rem; border: 1px solid var(--line); border-radius: .35rem; background: var(--card); color: var(--text); font: inherit; }
        input[aria-invalid] { border: 2px solid var(--bad); }
        button, .button { display: inline-block; margin-top: 1.5rem; min-height: 2.9rem; padding: .6rem 1.4rem; border: 1px solid transparent; border-radius: .35rem; background: var(--action); color: var(--on-action); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
        button { width: 100%; } a { color: inherit; text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--action); outline-offset: 2px; }
        .problem, .notice { margin: 0 0 1rem; padding: .75rem 1rem; border-left: .35rem solid var(--bad); background: var(--page); } .notice { border-color: var(--good); }
        .field-problem { margin: .3rem 0 0; color: var(--bad); font-weight: 600; } .after { margin: 1.5rem 0 0; }

        """;

    private static readonly string StyleHash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.ReplaceLineEndings("\n"))));

    public async Task WriteAsync(HttpContext http, SignInTexts texts, string heading, string body, int status = StatusCodes.Status200OK, bool isError = false)
    {
        HttpResponse response = http.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept-Language";
        response.Headers.XContentTypeOptions = "nosniff";
        // A reset code in the address goes to nobody else.
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src '{StyleHash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

        string site = Html.Encode(environment.SiteName is { Length: > 0 } name ? name : "Umbraco");
        string title = Html.Encode(isError ? $"{texts.Error}: {heading}" : heading);
        await response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{texts.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title} – {site}</title>
            <link rel="icon" href="data:image/svg+xml,">
            <style>{Style.ReplaceLineEndings("\n")}</style>
            </head>
            <body>
            <header><nav aria-label="{Html.Encode(texts.Languages)}"><ul>{LanguageLinks(http.Request, texts)}</ul></nav></header>
            <main>
            <p class="site">{site}</p>
            <h1>{Html.Encode(heading)}</h1>
            {body}
            </main>
            </body>
            </html>

            """,
            http.RequestAborted);
    }

    private static string LanguageLinks(HttpRequest request, SignInTexts texts)
    {
        var links = new StringBuilder();
        foreach (SignInTexts other in SignInTexts.All)
        {
            QueryString query = QueryString.Create(
                request.Query.Where(pair => pair.Key != "lang").Append(new("lang", other.Language)));
            string current = other.Language == texts.Language ? " aria-current=\"true\"" : string.Empty;
            links.Append("<li><a href=\"").Append(Html.Encode(request.PathBase + request.Path + query)).Append("\" lang=\"").Append(other.Language)
                .Append("\" hreflang=\"").Append(other.Language).Append('"').Append(current).Append('>').Append(other.OwnName).Append("</a></li>");
        }

        return links.ToString();
    }
}
