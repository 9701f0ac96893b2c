using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Kuje.Umbraco.Embedded.Hosting;

/// <summary>
/// The page at <c>/</c>: what runs here, the way to the backoffice, and the JSON of what is published at the root.
/// In the language of the reader: Finnish, Swedish or English; <c>?lang=</c> chooses another.
/// </summary>
internal sealed class LandingPage(
    IHostingEnvironment environment,
    IUmbracoVersion version,
    IPublishedContentCache content,
    IDocumentNavigationQueryService navigation,
    IOptionsMonitor<LandingPageOptions> options)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page at <c>/</c>.</summary>
    public async Task<string> RenderAsync(string language, CancellationToken cancellationToken)
    {
        LandingPageTexts texts = LandingPageTexts.In(language);
        var main = new StringBuilder();
        void Add(string html) => main.Append(html);
        Add($"<p>{Html.Encode(texts.Introduction)}</p>\n");
        Add($"<h2>{Html.Encode(texts.Edit)}</h2>\n<p><a href=\"/umbraco\">{Html.Encode(texts.Backoffice)}</a></p>\n");
        Add($"<h2>{Html.Encode(texts.Read)}</h2>\n<ul>\n");
        foreach (IPublishedContent root in await RootsAsync(cancellationToken))
            Add($"<li><a href=\"/umbraco/delivery/api/v2/content/item/{root.Key}\">{Html.Encode(NameOf(root, language))}</a> <code>{Html.Encode(root.ContentType.Alias)}</code></li>\n");
        Add($"<li><a href=\"/umbraco/delivery/api/v2/content?take=10\">{Html.Encode(texts.AllContent)}</a></li>\n</ul>\n");
        Add($"<h2>{Html.Encode(texts.Documentation)}</h2>\n<ul>\n");
        foreach (LandingPageOptions.Link link in options.CurrentValue.Links)
            Add($"<li><a href=\"{Html.Encode(link.Url)}\">{Html.Encode(link.Name)}</a></li>\n");
        Add("<li><a href=\"https://docs.umbraco.com/umbraco-cms/reference/content-delivery-api\" lang=\"en\" hreflang=\"en\">Umbraco Content Delivery API</a></li>\n</ul>\n");
        return Shell(texts, Title, main.ToString());
    }

    /// <summary>The page at <c>/umbraco</c> of a build without the backoffice: what to do instead, rather than "not found".</summary>
    public string RenderBackofficeMissing(string language)
    {
        LandingPageTexts texts = LandingPageTexts.In(language);
        return Shell(
            texts,
            texts.BackofficeName,
            $"<p>{Html.Encode(texts.BackofficeMissing)}</p>\n<p><code>dotnet build --no-incremental</code></p>\n"
            + $"<p><a href=\"/?lang={language}\">{Html.Encode(texts.Back)}</a></p>\n");
    }

    private string Title => options.CurrentValue.Title is { Length: > 0 } configured ? configured : environment.SiteName ?? "Umbraco";

    private string Shell(LandingPageTexts texts, string heading, string main)
    {
        var languages = new StringBuilder();
        foreach (LandingPageTexts other in LandingPageTexts.All)
        {
            string current = other.Language == texts.Language ? " aria-current=\"true\"" : string.Empty;
            languages.Append($"<li><a href=\"?lang={other.Language}\" lang=\"{other.Language}\" hreflang=\"{other.Language}\"{current}>{Html.Encode(other.OwnName)}</a></li>".AsSpan());
        }

        return $$"""
            <!DOCTYPE html>
            <html lang="{{texts.Language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Html.Encode(heading == Title ? Title : $"{heading} – {Title}")}}</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1.5rem; background: Canvas; color: CanvasText; }
            h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 .5rem; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
            nav ul { display: flex; gap: 1rem; list-style: none; margin: 0; padding: 0; } main ul { padding-left: 1.2rem; } li { margin: .35rem 0; }
            a { display: inline-block; min-height: 1.5rem; color: LinkText; text-underline-offset: .15em; } :focus-visible { outline: 3px solid; outline-offset: 2px; }
            [aria-current] { font-weight: bold; }
            .skip { position: absolute; left: -999rem; } .skip:focus { position: static; }
            code { font-size: .9em; overflow-wrap: anywhere; } footer { margin-top: 3rem; border-top: 1px solid; padding-top: .75rem; font-size: .95rem; }
            </style>
            </head>
            <body>
            <a class="skip" href="#content">{{Html.Encode(texts.SkipToContent)}}</a>
            <header><nav aria-label="{{Html.Encode(texts.Languages)}}"><ul>{{languages}}</ul></nav></header>
            <main id="content" tabindex="-1">
            <h1>{{Html.Encode(heading)}}</h1>
            {{main}}</main>
            <footer>Umbraco {{Html.Encode(version.Version.ToString(3))}}, {{Html.Encode(texts.Engine)}}</footer>
            </body>
            </html>

            """;
    }

    private async Task<List<IPublishedContent>> RootsAsync(CancellationToken cancellationToken)
    {
        var roots = new List<IPublishedContent>();
        if (!navigation.TryGetRootKeys(out IEnumerable<Guid> keys))
            return roots;
        foreach (Guid key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await content.GetByIdAsync(key, preview: false) is { } root)
                roots.Add(root);
        }

        return roots;
    }

    private static string NameOf(IPublishedContent root, string language) =>
        root.Cultures.Values
            .Where(culture => !string.IsNullOrEmpty(culture.Name))
            .OrderByDescending(culture => culture.Culture.StartsWith(language, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(culture => culture.Culture.StartsWith("fi", StringComparison.OrdinalIgnoreCase))
            .FirstOrDefault()?.Name ?? root.Name;
}
